using NodaTime;
using ServiceQuality.Domain.Records;
using ServiceQuality.Domain.Sla;
using static ServiceQuality.Domain.Tests.Records.RuleBooks.ShippedBooks;

namespace ServiceQuality.Domain.Tests.Records.RuleBooks;

/// <summary>The rule book of hospital software: every rule, row and move of it.</summary>
public class HospitalRuleBookTests
{
    private static readonly (string Name, string Value)[] Work = [("record", "work record"), ("source job", "I-1")];

    private static readonly (string Name, string Value)[] Issue =
        [("record", "issue"), ("customer", "City Hospital"), ("description", "printing fails")];

    private static readonly (string Name, string Value)[] Request =
    [
        ("record", "development request"), ("type", "requirement"), ("plan", "P-1"), ("plan kind", "maintenance"),
        ("plan state", "active"), ("registered", "2026-03-02"), ("plan completion", "2026-03-02"),
        ("plan release", "2026-03-31"), ("customer", "City Hospital"), ("title", "City Hospital printing fails"),
        ("system", "HIS"), ("module", "printing"), ("library", "print.dll"), ("function", "Print"),
        ("version kind", "public"), ("description", "No page comes out."),
    ];

    private static readonly (string Name, string Value)[] NewModule =
        [.. Request, ("new module", "yes"), ("screens", "2"), ("layout", "A4"), ("functions", "print"), ("steps", "1, 2")];

    private static readonly (string Name, string Value)[] PublicProblem =
    [
        .. Request.With("type", "problem"), ("log", "a.log"), ("screenshot", "a.png"), ("caused by upgrade", "no"),
    ];

    private static readonly (string Name, string Value)[] StandAloneProblem =
    [
        .. Request.With("type", "problem").With("version kind", "stand-alone"), ("current version", "5.1"), ("programs", "a.zip"),
    ];

    private static readonly (string Name, string Value)[] Registration =
    [
        ("record", "registration"), ("project", "HIS"), ("project number", "7"), ("modules", "printing"),
        ("request date", "2026-03-02"), ("maintenance start", "2026-04-01"), ("maintenance end", "2027-03-31"),
        ("confirmation date", "2026-03-09"), ("project manager", "Li"), ("account manager", "Wu"),
    ];

    // A record that keeps all rules, the field that is changed, and the rule that is broken then; null takes the field away.
    public static TheoryData<string, string, string, string?> Changes() => new()
    {
        { "no-source-job", nameof(Work), "source job", null },
        { "no-source-job", nameof(Work), "source job", "I-2" },
        { "by-hand", nameof(Work), "entered", "by hand" },
        { "issue-customer", nameof(Issue), "customer", null },
        { "one-problem", nameof(Issue), "problems", "2" },
        { "no-plan", nameof(Request), "plan", "P-2" },
        { "plan-kind", nameof(Request), "plan kind", "wish" },
        { "plan-inactive", nameof(Request), "plan state", "stopped" },
        { "plan-completion-expired", nameof(Request), "plan completion", "2026-03-01" },
        { "plan-release-expired", nameof(Request), "plan release", "2026-03-01" },
        { "title", nameof(Request), "title", "City Hospital" },
        { "title", nameof(Request), "title", "printing fails at City Hospital" },
        { "no-system", nameof(Request), "system", null },
        { "no-module", nameof(Request), "module", null },
        { "no-library", nameof(Request), "library", null },
        { "no-function", nameof(Request), "function", null },
        { "no-version-kind", nameof(Request), "version kind", "own" },
        { "no-description", nameof(Request), "description", null },
        { "new-module-screens", nameof(NewModule), "screens", null },
        { "new-module-layout", nameof(NewModule), "layout", null },
        { "new-module-functions", nameof(NewModule), "functions", null },
        { "new-module-steps", nameof(NewModule), "steps", null },
        { "public-log", nameof(PublicProblem), "log", null },
        { "public-screenshot", nameof(PublicProblem), "screenshot", null },
        { "public-by-upgrade", nameof(PublicProblem), "caused by upgrade", "perhaps" },
        { "stand-alone-version", nameof(StandAloneProblem), "current version", null },
        { "stand-alone-programs", nameof(StandAloneProblem), "programs", null },
        { "due-as-wished", nameof(Request), "wished date", "2026-05-01" },
        { "no-contract", nameof(Request), "contract change", "yes" },
        { "no-interface-document", nameof(Request), "new interface", "yes" },
        { "several-modules", nameof(Request), "modules", "3" },
        { "same-program", nameof(Request), "request of the program", "D-1" },
        { "scope-unclear", nameof(Request), "contract scope", "unclear" },
        { "scope-decider", nameof(Request), "scope decision", "in" },
        { "registration-project", nameof(Registration), "project", null },
        { "registration-project-number", nameof(Registration), "project number", null },
        { "registration-modules", nameof(Registration), "modules", null },
        { "registration-request-date", nameof(Registration), "request date", null },
        { "registration-maintenance-start", nameof(Registration), "maintenance start", null },
        { "registration-maintenance-end", nameof(Registration), "maintenance end", null },
        { "registration-confirmation-date", nameof(Registration), "confirmation date", null },
        { "registration-project-manager", nameof(Registration), "project manager", null },
        { "registration-account-manager", nameof(Registration), "account manager", null },
        { "maintenance-order", nameof(Registration), "maintenance end", "2026-03-31" },
    };

    private static readonly Dictionary<string, (string Name, string Value)[]> Kept = new()
    {
        [nameof(Work)] = Work,
        [nameof(Issue)] = Issue,
        [nameof(Request)] = Request,
        [nameof(NewModule)] = NewModule,
        [nameof(PublicProblem)] = PublicProblem,
        [nameof(StandAloneProblem)] = StandAloneProblem,
        [nameof(Registration)] = Registration,
    };

    [Fact]
    public void Complete_records_keep_all_rules() =>
        Assert.All(Kept.Values, fields => Assert.Empty(Hospital.Broken(Record(fields))));

    [Theory]
    [MemberData(nameof(Changes))]
    public void A_change_breaks_its_rule_and_no_other(string code, string record, string field, string? value) =>
        Assert.Equal([code], Hospital.Broken(Record(Kept[record].With(field, value))));

    [Fact]
    public void Every_rule_is_broken_by_some_change()
    {
        string[] byEvents = ["no-request-number", "agreement-unrecorded"];
        Assert.Equal(
            Hospital.Rules.Select(r => r.Code).Order(), Changes().Select(c => (string)c[0]).Distinct().Concat(byEvents).Order());
    }

    [Fact]
    public void What_was_wished_named_and_decided_is_taken()
    {
        Assert.Empty(Hospital.Broken(Record([.. Request, ("wished date", "2026-05-01"), ("due", "2026-05-01")])));
        Assert.Equal(
            ["due-as-wished"], Hospital.Broken(Record([.. Request, ("wished date", "2026-05-01"), ("due", "2026-05-04")])));
        Assert.Empty(Hospital.Broken(Record([.. Request, ("contract change", "yes"), ("contract", "K-1")])));
        Assert.Empty(Hospital.Broken(Record([.. Request, ("new interface", "yes"), ("interface document", "a.docx")])));
        Assert.Empty(Hospital.Broken(Record(
            [.. Request, ("contract scope", "unclear"), ("scope decision", "out"), ("scope decided by", "area manager")])));
        Assert.Empty(Hospital.Broken(Record([.. Request, ("modules", "1")])));
        Assert.Empty(Hospital.Broken(Record([.. Issue, ("problems", "1")])));
    }

    [Fact]
    public void What_is_passed_to_development_names_its_request()
    {
        CaseHistory Passed(params (string, string)[] fields) =>
            new("R-1", [.. Record([.. Issue, .. fields]).Events, On(1, "passed to development")]);
        Assert.Equal(["no-request-number"], Hospital.Broken(Passed()));
        Assert.Equal(["no-request-number"], Hospital.Broken(Passed(("request number", "D-2"))));
        Assert.Empty(Hospital.Broken(Passed(("request number", "D-1"))));
    }

    [Fact]
    public void What_was_agreed_by_phone_or_mail_is_recorded()
    {
        CaseHistory agreed = new("R-1",
            [.. Record(Request).Events, On(1, "agreed by phone or mail").With("agreement", "1")]);
        Assert.Equal(["agreement-unrecorded"], Hospital.Broken(agreed));
        Assert.Empty(Hospital.Broken(
            new("R-1", [.. agreed.Events, On(2, "agreement recorded").With("agreement", "1")])));
    }

    [Theory]
    [InlineData("issue", "problems", "3", "split", "problem")]
    [InlineData("issue", "problems", "1", "keep", null)]
    [InlineData("development request", "modules", "2", "split", "module")]
    [InlineData("development request", "request of the program", "D-1", "merge", null)]
    [InlineData("development request", "request of the program", "D-9", "keep", null)]
    public void Records_are_split_merged_or_kept(string record, string field, string value, string outcome, string? each)
    {
        var row = Hospital.Decide("division", ("record", record), (field, value));
        Assert.Equal((outcome, each), (row.Outcome, row.Value("one record for each")));
    }

    [Fact]
    public void An_issue_returns_from_development_and_test_to_its_owner()
    {
        var cycle = Hospital.GetLifeCycle("issue");
        var record = Record(Issue);
        Assert.Equal("no-request-number", cycle.Apply(record, On(1, "passed to development")).Refusal!.Broken[0].Code);
        record = Applied(cycle, record, On(1, "routed").With("owner", "Li"), On(2, "routed").With("owner", "Wu"),
            On(3, "passed to development").With("request number", "D-1"));
        Assert.Equal("with development", State(cycle, record));
        record = Applied(cycle, record, On(4, "result of development"));
        Assert.Equal("open", State(cycle, record));
        record = Applied(cycle, record, On(5, "passed to test"), On(6, "result of test"));
        Assert.Equal("open", State(cycle, record));

        // Handed over once; the first owner is known from the record.
        var owners = cycle.Read(record, Start + Duration.FromDays(1)).Changes.Where(c => c.Move.Name == "route")
            .Select(c => record.Events[c.EventIndex].Field("owner"));
        Assert.Equal(["Li", "Wu"], owners);
        var unowned = Applied(cycle, Record(Issue), On(1, "passed to test"));
        Assert.Equal("no-owner-of-test", cycle.Apply(unowned, On(2, "result of test")).Refusal!.Broken[0].Code);
        var misspelt = cycle.Apply(record, On(7, "passed to developement")).Refusal!;
        Assert.Equal(MoveRefusalReason.UnknownEvent, misspelt.Reason);
    }

    [Fact]
    public void What_is_solved_closes_itself_the_next_day_and_what_is_watched_does_not()
    {
        var cycle = Hospital.GetLifeCycle("issue");
        CaseHistory As(string result) =>
            Applied(cycle, Record(Issue), CaseEvent.StatusChanged(Start, CaseStatus.Of(result)));
        foreach (var result in new[] { "solved, watch", "back to development", "to investigate" })
        {
            Assert.Null(cycle.Read(As(result), Start).AutomaticDue);
            Assert.Equal("closed", State(cycle, Applied(cycle, As(result), CaseEvent.Closed(Start))));
        }

        Assert.Equal(Start + Duration.FromDays(1), cycle.Read(As("solved"), Start).AutomaticDue);
    }

    [Fact]
    public void What_the_customer_does_has_a_date()
    {
        var cycle = Hospital.GetLifeCycle("issue");
        var agreed = On(1, "customer duty agreed").With("customer duty", "send the data");
        Assert.Equal("no-duty-date", cycle.Apply(Record(Issue), agreed).Refusal!.Broken[0].Code);
        Assert.Equal("open", State(cycle, Applied(
            cycle, Record(Issue), agreed.With("customer duty due", "2026-03-09"), On(2, "customer duty done"))));
    }

    private static CaseHistory Applied(LifeCycle cycle, CaseHistory record, params CaseEvent[] events) =>
        events.Aggregate(record, (r, e) => cycle.Apply(r, e) switch
        {
            { IsAccepted: true } result => result.Next,
            var result => throw new InvalidOperationException(result.ToString()),
        });

    private static string State(LifeCycle cycle, CaseHistory record) => cycle.Read(record, Start + Duration.FromDays(1)).State;
}
