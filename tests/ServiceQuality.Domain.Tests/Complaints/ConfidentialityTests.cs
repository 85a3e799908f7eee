using NodaTime;
using ServiceQuality.Domain.Calendars;
using ServiceQuality.Domain.Complaints;
using ServiceQuality.Domain.Sla;

namespace ServiceQuality.Domain.Tests.Complaints;

public class ConfidentialityTests
{
    private static readonly BusinessCalendar Always = BusinessCalendar.In("UTC").EveryDay("00:00-24:00").Build();
    private static readonly Instant Start = Instant.FromUtc(2026, 3, 2, 9, 0);

    private static readonly ConfidentialityPolicy Policy = new(
        ["name", "phone"], new Dictionary<string, string> { ["investigator"] = "investigation" }, TimeLimit.Parse("36 mo"));

    private static readonly CaseHistory History = Feedback.Receive(
        "C-1", Start, ComplaintTemplates.Iso10002(Always), subject: "late").Apply(
        CaseEvent.Note(Start + Duration.FromHours(1)).With("name", "Ann").With("phone", "1"),
        CaseEvent.Note(Start + Duration.FromHours(2)).With("phone", "2").With("note", "call later"),
        ComplaintEvents.DecisionCommunicated(Start + Duration.FromDays(1), ComplaintOutcome.Upheld),
        CaseEvent.Closed(Start + Duration.FromDays(2))).Next!.History;

    [Fact]
    public void Personal_data_are_held_apart_and_disclosed_only_as_allowed()
    {
        var (record, data) = Policy.Divide(History);
        Assert.DoesNotContain(record.Events.SelectMany(e => e.Fields), f => f.Name is "name" or "phone");
        Assert.Contains(record.Events.SelectMany(e => e.Fields), f => f.Name == "note");
        Assert.True(data.TryDisclose("investigator", "Li", "investigation", Start, out var fields, out var next, out _));
        Assert.Equal(["name=Ann", "phone=2"], fields.Select(f => f.ToString()));
        Assert.Equal("investigator Li for investigation at 2026-03-02T09:00:00Z", Assert.Single(next.Disclosures).ToString());
        Assert.False(data.TryDisclose("investigator", "Li", "sales", Start, out fields, out var same, out var problem));
        Assert.Empty(fields);
        Assert.Same(data, same);
        Assert.Equal(
            "investigator may not see personal data for \"sales\"; allowed are investigator for investigation.", problem);
        Assert.Equal("C-1: 2 values, 1 disclosure", next.ToString());
        Assert.DoesNotContain("Ann", next.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Erasure_keeps_the_statistics_and_the_disclosures()
    {
        var (record, data) = Policy.Divide(History);
        Assert.True(data.TryDisclose("investigator", "Li", "investigation", Start, out _, out data, out _));
        Assert.Equal(Instant.FromUtc(2029, 3, 4, 9, 0), Policy.EraseAt(Start + Duration.FromDays(2), Always));
        var erased = data.Erase(Start + Duration.FromDays(2_000));
        Assert.False(erased.TryDisclose("investigator", "Li", "investigation", Start, out var fields, out _, out var problem));
        Assert.Contains("were erased at", problem, StringComparison.Ordinal);
        Assert.Empty(fields);
        Assert.Single(erased.Disclosures);
        Assert.Same(erased, erased.Erase(Start));

        var lifeCycle = ComplaintTemplates.Iso10002(Always);
        var asOf = Start + Duration.FromDays(9);
        var (whole, kept) = (new Feedback(History, lifeCycle).Read(asOf), new Feedback(record, lifeCycle).Read(asOf));
        Assert.Equal(
            (whole.State, whole.Outcome, whole.Answered, whole.Closed, whole.Field(ComplaintFields.Subject)),
            (kept.State, kept.Outcome, kept.Answered, kept.Closed, kept.Field(ComplaintFields.Subject)));
    }

    [Fact]
    public void A_redacted_record_has_no_personal_value()
    {
        var redacted = Policy.Redact(History);
        Assert.Equal(
            [ConfidentialityPolicy.Redacted],
            redacted.Events.SelectMany(e => e.Fields).Where(f => f.Name is "name" or "phone").Select(f => f.Value).Distinct());
        Assert.Equal(History.Events.Select(e => (e.Kind, e.At)), redacted.Events.Select(e => (e.Kind, e.At)));
        Assert.Equal(
            "name, phone: investigator for investigation; kept 36 mo after closing", Policy.ToString());
        Assert.Throws<ArgumentException>("personalFields", () => new ConfidentialityPolicy([], [], TimeLimit.Parse("1 d")));
        Assert.Throws<ArgumentException>("allowed", () => new ConfidentialityPolicy(
            ["name"], [new(" ", "x")], TimeLimit.Parse("1 d")));
    }
}
