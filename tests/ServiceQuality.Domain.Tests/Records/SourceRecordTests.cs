using NodaTime;
using ServiceQuality.Domain.Records;
using ServiceQuality.Domain.Sla;
using ServiceQuality.Domain.Tests.Records.RuleBooks;

namespace ServiceQuality.Domain.Tests.Records;

/// <summary>Records of a software company by the rule book of the library: what each rule says, and what it answers.</summary>
public class SourceRecordTests
{
    private static readonly Instant Start = ShippedBooks.Start;
    private static readonly LifeCycle Upgrade = ShippedBooks.Hospital.GetLifeCycle("upgrade");

    [Theory]
    [InlineData("in", null, "in", "supplier")]
    [InlineData("partly", null, "partly", "both")]
    [InlineData("out", null, "out", "customer")]
    [InlineData("unclear", null, "undecided", null)]
    [InlineData(null, null, "undecided", null)]
    [InlineData("unclear", "in", "in", "supplier")]
    [InlineData("in", "partly", "partly", "both")]
    [InlineData(null, "out", "out", "customer")]
    public void Scope_is_in_out_partly_or_left_to_the_area_manager(
        string? contract, string? decision, string outcome, string? paidBy)
    {
        (string, string)[] fields = [];
        var row = ShippedBooks.Hospital.Decide(
            "scope", fields.With("contract scope", contract).With("scope decision", decision));
        Assert.Equal((outcome, paidBy), (row.Outcome, row.Value("paid by")));
        Assert.Equal(outcome == "undecided" ? "area manager" : null, row.DecidedBy);
    }

    [Fact]
    public void An_upgrade_goes_into_production_after_registration_test_and_approval()
    {
        CaseHistory record = new("U-1", [CaseEvent.Opened(Start, Priority.None)]);
        Assert.Equal(
            ["not-registered", "no-upgrade-plan", "not-discussed"],
            Upgrade.Apply(record, On(1, "registered")).Refusal!.Broken.Select(r => r.Code));
        record = Apply(record, On(1, "registered").With("registration", "U-2026-1").With("upgrade plan", "a.docx")
            .With("discussed with customer", "yes"));
        Assert.Equal(MoveRefusalReason.NotFromThisState, Upgrade.Apply(record, On(2, "installed")).Refusal!.Reason);
        Assert.Equal("no-test-system", Upgrade.Apply(record, On(2, "tested by customer")).Refusal!.Broken[0].Code);
        Assert.Equal("test-possible", Upgrade.Apply(record, On(2, "approved")).Refusal!.Broken[0].Code);

        // What cannot be tested is approved with the reason.
        var untested = Apply(record, On(2, "approved").With("why no test", "no test system"));
        Assert.Equal("approved", Upgrade.Read(untested, Start + Duration.FromDays(1)).State);
        record = Apply(record, On(2, "tested by customer").With("tested on", "test system"));
        Assert.Equal(MoveRefusalReason.NotFromThisState, Upgrade.Apply(record, On(3, "installed")).Refusal!.Reason);
        record = Apply(Apply(record, On(4, "approved")), On(5, "installed"));
        Assert.Equal("in production", Upgrade.Read(record, Start + Duration.FromDays(1)).State);
        Assert.Equal("no-version", Upgrade.Apply(record, On(6, "report confirmed")).Refusal!.Broken[0].Code);
        record = Apply(record, On(6, "report confirmed").With("new version", "5.2"));
        var close = CaseEvent.Closed(Start + Duration.FromHours(8));
        Assert.Equal("not-called-back", Upgrade.Apply(record, close).Refusal!.Broken[0].Code);
        record = Apply(Apply(record, On(7, "called back")), close);
        Assert.Equal("closed", Upgrade.Read(record, Start + Duration.FromDays(1)).State);
    }

    [Fact]
    public void What_is_passed_to_development_names_its_request_and_a_registration_is_complete()
    {
        var registration = ShippedBooks.Record(
            ("record", "registration"), ("project", "P"), ("project number", "1"), ("modules", "printing"),
            ("request date", "2026-03-02"), ("maintenance start", "2026-04-01"), ("confirmation date", "2026-03-09"),
            ("project manager", "Li"), ("account manager", "Wu"));
        Assert.Equal(["registration-maintenance-end"], ShippedBooks.Hospital.Broken(registration));
        CaseHistory issue = new("R-1",
        [
            .. ShippedBooks.Record(("record", "issue"), ("customer", "C"), ("description", "x")).Events,
            On(1, "passed to development"),
        ]);
        Assert.Equal(["no-request-number"], ShippedBooks.Hospital.Broken(issue));
    }

    private static CaseHistory Apply(CaseHistory record, CaseEvent e) =>
        Upgrade.Apply(record, e) is { IsAccepted: true } result ? result.Next : throw new InvalidOperationException();

    private static CaseEvent On(int hour, string name) => ShippedBooks.On(hour, name);
}
