using FsCheck.Fluent;
using NodaTime;
using ServiceQuality.Domain.Calendars;
using ServiceQuality.Domain.Complaints;
using ServiceQuality.Domain.Sla;
using ServiceQuality.Tests;

namespace ServiceQuality.Domain.Tests.Complaints;

public class HandlingRegimeTests
{
    private static readonly BusinessCalendar Office = BusinessCalendar.In("Europe/London").Weekdays("09:00-17:00")
        .Holiday(new(2026, 4, 3), "Good Friday").Holiday(new(2026, 4, 6), "Easter Monday").Build();

    private static readonly Dictionary<string, BusinessCalendar> Calendars = new()
    {
        ["business days"] = Office,
        ["working days"] = Office,
        ["calendar days"] = Office,
    };

    private static readonly Instant Start = Instant.FromUtc(2026, 3, 27, 10, 0); // a Friday

    [Fact]
    public void Every_regime_of_the_library_loads_and_names_its_sources()
    {
        Assert.Equal(13, HandlingRegime.ReadyMade.Count);
        foreach (var id in HandlingRegime.ReadyMade)
        {
            var regime = HandlingRegime.Load(id, Calendars);
            Assert.Equal(id, regime.Id);
            Assert.NotEmpty(regime.Clocks);
            Assert.All(regime.Clocks, c => Assert.NotEmpty(c.Source));
            var reading = regime.Read(Complaint(), Start + Duration.FromDays(400));
            Assert.Equal(regime.Clocks.Count, reading.Clocks.Count);
            Assert.NotEmpty(reading.ToString());
        }

        var unknown = Assert.Throws<ArgumentException>("id", () => HandlingRegime.Load("x", Calendars));
        Assert.Contains("allowed are asic-rg-271, ", unknown.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("fca-disp", "final or holding response", "2026-05-22T23:00")] // 56 days on
    [InlineData("fca-disp-payments", "final reply", "2026-05-19T23:00")] // 35 business days without Easter
    [InlineData("us-cfpb", "response", "2026-04-11T23:00")]
    [InlineData("us-dot", "substantive answer", "2026-05-26T23:00")]
    [InlineData("asic-rg-271", "acknowledgement", "2026-03-28T10:00")]
    [InlineData("nhs-england", "acknowledgement", "2026-04-01T23:00")]
    [InlineData("nhs-england", "response", "2026-09-26T23:00")]
    [InlineData("pledge-24-hours", "reply", "2026-03-28T10:00")]
    public void Clocks_fall_due_as_the_texts_say(string id, string clock, string due)
    {
        var reading = HandlingRegime.Load(id, Calendars).Read(Complaint(), Start);
        var duty = reading.Clocks.Single(c => c.Obligation.Name == clock).Duties[0];
        Assert.Equal(
            NodaTime.Text.InstantPattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm").Parse(due).Value, duty.Due);
    }

    [Fact]
    public void A_choice_of_the_firm_is_no_breach()
    {
        var disp = HandlingRegime.Load("fca-disp", Calendars);
        Assert.Empty(disp.Read(Complaint(), Start + Duration.FromDays(30)).Breaches);
        Assert.Single(disp.Read(Complaint(), Start + Duration.FromDays(60)).Breaches);
    }

    [Fact]
    public void An_extension_that_is_approved_in_time_gives_more_time()
    {
        var banking = HandlingRegime.Load("cn-banking-insurance", Calendars);
        Feedback Complex(params CaseEvent[] events) => new(
            new("C-1", [CaseEvent.Opened(Start, Priority.None).With("complexity", "complex"), .. events]), Complaint().LifeCycle);
        IEnumerable<string> Breached(int days, params CaseEvent[] events) =>
            banking.Read(Complex(events), Start + Duration.FromDays(days)).Breaches.Select(d => d.Name);
        CaseEvent Approved(int day) => CaseEvent.Custom(Start + Duration.FromDays(day), "extension approved");

        Assert.Empty(Breached(30));
        Assert.Equal(["complex complaint or extension"], Breached(32));
        Assert.Empty(Breached(60, Approved(29)));
        Assert.Equal(["extended complaint"], Breached(62, Approved(29)));
        Assert.Equal(["complex complaint or extension"], Breached(40, Approved(33)));
        Assert.Empty(Breached(99, Approved(29), ComplaintEvents.DecisionCommunicated(
            Start + Duration.FromDays(55), ComplaintOutcome.Upheld)));
    }

    [Fact]
    public void A_reading_gives_state_clocks_notices_moves_and_the_next_change()
    {
        var nhs = HandlingRegime.Load("nhs-england", Calendars);
        var complaint = Complaint(CaseEvent.Acknowledged(Start + Duration.FromHours(1)));
        var early = nhs.Read(complaint, Start + Duration.FromDays(1));
        Assert.Equal("acknowledged", early.Feedback.State);
        Assert.Equal([SlaVerdict.Met, SlaVerdict.Pending], early.Clocks.SelectMany(c => c.Duties).Select(d => d.Verdict));
        Assert.Empty(early.NoticesDue);
        var late = nhs.Read(complaint, early.NextChange!.Value);
        Assert.Equal("explain the delay", Assert.Single(late.NoticesDue).Step.Name);
        Assert.Single(nhs.Read(complaint, early.NextChange.Value + Duration.Epsilon).Breaches);
        Assert.Contains(late.Allowed, m => m.Name == "communicate");

        // Of superannuation there is another limit.
        var asic = HandlingRegime.Load("asic-rg-271", Calendars);
        Assert.Equal(
            ["acknowledgement", "response on superannuation"],
            asic.Read(Complaint("superannuation"), Start).Clocks.SelectMany(c => c.Duties).Select(d => d.Name));
        Assert.Equal(
            ["acknowledgement", "standard response"],
            asic.Read(Complaint("loan"), Start).Clocks.SelectMany(c => c.Duties).Select(d => d.Name));
    }

    [Fact]
    public void A_regime_of_ones_own_forbids_moves_and_names_the_roles_of_its_calendars()
    {
        const string json = """
            {
              "id": "ours", "name": { "english": "Ours", "chinese": "本公司" }, "source": "house rules",
              "validFrom": "2026-01-01", "calendars": ["office"],
              "clocks": [ { "source": "rule 1", "confidence": "primary", "obligation": {
                "name": "answer", "calendar": "office",
                "duty": { "startedBy": ["opened"], "stoppedBy": ["event decision communicated"], "limit": "within 5 bd" } } } ],
              "forbiddenMoves": [ { "move": "withdraw", "reason": { "english": "Only in writing.", "chinese": "须书面提出。" } } ]
            }
            """;
        var ours = HandlingRegime.Read(json, new Dictionary<string, BusinessCalendar> { ["office"] = Office });
        Assert.DoesNotContain(ours.Read(Complaint(), Start).Allowed, m => m.Name == "withdraw");
        Assert.Contains(Complaint().Read(Start).Course.Allowed, m => m.Name == "withdraw");
        Assert.Equal("ours: Ours\n- answer: every case within 5 bd [Primary]", ours.ToString());

        string Refused(string text) => Assert.ThrowsAny<System.Text.Json.JsonException>(
            () => HandlingRegime.Read(text, new Dictionary<string, BusinessCalendar> { ["office"] = Office })).Message;
        Assert.Contains(
            "Role \"bureau\" has no calendar; the regime needs one for bureau. Path: $.calendars[0], line 3.",
            Refused(json.Replace("[\"office\"]", "[\"bureau\"]", StringComparison.Ordinal)), StringComparison.Ordinal);
        Assert.Contains("$.clocks[0].obligation", Refused(json.Replace("5 bd", "5 bh", StringComparison.Ordinal)),
            StringComparison.Ordinal);
        Assert.Contains("$.clocks[0].obligation", Refused(
            json.Replace("\"calendar\": \"office\"", "\"calendar\": \"other\"", StringComparison.Ordinal)),
            StringComparison.Ordinal);

        var next = HandlingRegime.Read(
            json.Replace("2026-01-01", "2026-07-01", StringComparison.Ordinal),
            new Dictionary<string, BusinessCalendar> { ["office"] = Office });
        Assert.Same(ours, HandlingRegime.InForce([ours, next], "ours", new(2026, 6, 30)));
        Assert.Null(HandlingRegime.InForce([ours, next], "ours", new(2025, 12, 31)));
        Assert.Contains("2 versions of regime", Assert.Throws<ArgumentException>(
            "regimes", () => HandlingRegime.InForce([ours, next], "ours", new(2026, 7, 1))).Message, StringComparison.Ordinal);
    }

    [Law]
    public Property A_clock_moved_on_day_by_day_is_breached_from_its_due_on() => Laws.ForAll(
        from id in Gen.Elements(HandlingRegime.ReadyMade.ToArray())
        from hour in Gen.Choose(0, 24 * 300)
        from answered in Gen.Choose(0, 90)
        select (id, hour, answered), x =>
    {
        var regime = HandlingRegime.Load(x.id, Calendars);
        var received = Start + Duration.FromHours(x.hour);
        var answer = received + Duration.FromDays(x.answered);
        var complaint = new Feedback(
            new("C-1",
            [
                CaseEvent.Opened(received, Priority.None),
                ComplaintEvents.DecisionCommunicated(answer, ComplaintOutcome.Upheld),
            ]),
            Complaint().LifeCycle);
        for (var day = 0; day < 100; day += 7)
        {
            var asOf = received + Duration.FromDays(day);
            foreach (var duty in regime.Read(complaint, asOf).Clocks.SelectMany(c => c.Duties))
            {
                var stops = duty.Case.Agreement.Targets[0].StoppedBy.Contains(
                    CaseTrigger.Custom(ComplaintEvents.DecisionCommunicatedName));
                var end = stops && answer <= asOf ? answer : asOf;
                Assert.Equal(duty.Due is { } due && end > due, duty.Verdict == SlaVerdict.Breached);
            }
        }
    });

    private static Feedback Complaint(string product) =>
        Feedback.Receive("C-1", Start, ComplaintTemplates.Iso10002(Office), product: product);

    private static Feedback Complaint(params CaseEvent[] events) =>
        Feedback.Receive("C-1", Start, ComplaintTemplates.Iso10002(Office)).Apply(events).Next!;
}
