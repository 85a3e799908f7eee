using NodaTime;
using ServiceQuality.Domain.Calendars;
using ServiceQuality.Domain.Records;
using ServiceQuality.Domain.Sla;

namespace ServiceQuality.Domain.Tests.Records;

/// <summary>Intake rules and decisions of a software company.</summary>
public class RecordRuleTests
{
    private static readonly BusinessCalendar Office = BusinessCalendar.In("Asia/Shanghai").Weekdays("09:00-17:30").Build();
    private static readonly Instant Start = Instant.FromUtc(2026, 3, 2, 1, 0);

    private static readonly RecordRule[] Intake =
    [
        RecordRule.Require("no-plan", CaseCondition.RefersTo("plan", "plan"), new("The plan is unknown.", "计划不存在。")),
        RecordRule.Require(
            "plan-expired", CaseCondition.NotAfter("received", "plan end") & CaseCondition.NotAfter("wished", "plan end"),
            new("The plan has expired.", "计划已过期。")),
        RecordRule.Require(
            "public-version", CaseCondition.HasField("log") & CaseCondition.HasField("screenshot"),
            new("A public version needs log and screenshot.", "公共版本须附日志与截图。"),
            when: CaseCondition.HasField("version", "public")),
        RecordRule.Require(
            "title", CaseCondition.BeginsWith("title", "customer"),
            new("The title is customer, blank, text.", "标题为客户名、空格、内容。")),
        RecordRule.Refuse(
            "by-hand", CaseCondition.HasField("entered", "by hand"), new("Records come from a job.", "记录须来自任务。")),
    ];

    [Fact]
    public void All_broken_rules_are_found_at_once()
    {
        var bad = Record(
            ("plan", "P-9"), ("received", "2026-03-02"), ("wished", "2026-05-01"), ("plan end", "2026-04-30"),
            ("version", "public"), ("log", "a.log"), ("customer", "City Hospital"), ("title", "City Hospital"),
            ("entered", "by hand"));
        Assert.Equal(
            ["no-plan", "plan-expired", "public-version", "title", "by-hand"],
            RecordRule.FindBroken(Intake, bad, Start, Office).Select(r => r.Code));
        var good = Record(
            ("plan", "P-1"), ("received", "2026-03-02"), ("wished", "2026-04-30"), ("plan end", "2026-04-30"),
            ("customer", "City Hospital"), ("title", "City Hospital printing fails"));
        Assert.Empty(RecordRule.FindBroken(Intake, good, Start, Office, (kind, name) => (kind, name) == ("plan", "P-1")));
        Assert.Equal(
            ["no-plan"], RecordRule.FindBroken(Intake, good, Start, Office, (_, name) => name == "P-2").Select(r => r.Code));
        Assert.Equal("by-hand: Records come from a job.", Intake[4].ToString());
        Assert.Throws<ArgumentException>(
            "code", () => RecordRule.Refuse(" ", CaseCondition.HasField("x"), new("No.", "否。")));
    }

    [Fact]
    public void A_rule_sees_the_record_as_of_its_instant()
    {
        CaseHistory record = new("R-1",
        [
            CaseEvent.Opened(Start, Priority.None),
            CaseEvent.Note(Start + Duration.FromHours(1)).With("entered", "by hand"),
        ]);
        Assert.Empty(RecordRule.FindBroken([Intake[4]], record, Start, Office));
        Assert.Single(RecordRule.FindBroken([Intake[4]], record, Start + Duration.FromHours(1), Office));
    }

    private static readonly DecisionTable Entitlement = DecisionTable.Create("entitlement")
        .When(
            CaseCondition.HasField("cause", "design"), "repair",
            new("A fault of the design is repaired for the whole life time.", "设计缺陷在寿命期内免费维修。"), ("paid by", "manufacturer"))
        .When(
            !CaseCondition.Passed("12 mo", CaseTrigger.Custom("sold")) & CaseCondition.HasField("use", "as agreed"), "replace",
            new("Within the warranty.", "保修期内。"), ("paid by", "manufacturer"))
        .LeaveTo(
            !CaseCondition.HasField("cause"), "area manager", new("The cause is not known.", "原因未明。"))
        .Otherwise("out of scope", new("The warranty is over.", "已过保修期。"), ("paid by", "customer"))
        .Build();

    [Theory]
    [InlineData("design", "as agreed", 30, "repair", "manufacturer")]
    [InlineData("wear", "as agreed", 6, "replace", "manufacturer")]
    [InlineData("wear", "as agreed", 13, "out of scope", "customer")]
    [InlineData(null, "other", 6, "undecided", null)]
    public void The_first_row_that_holds_decides(string? cause, string use, int months, string outcome, string? paidBy)
    {
        List<(string, string)> fields = [("use", use)];
        if (cause is not null)
        {
            fields.Add(("cause", cause));
        }

        CaseHistory record = new("R-1", [.. Record([.. fields]).Events, CaseEvent.Custom(Start, "sold")]);
        var at = Start + Duration.FromDays(30.5 * months);
        var decision = Entitlement.Decide(record, at, Office)!;
        Assert.Equal((outcome, paidBy, cause is null), (decision.Outcome, decision.Value("paid by"), decision.IsOpen));
        Assert.Equal(cause is null ? "area manager" : null, decision.DecidedBy);
    }

    [Fact]
    public void Rows_that_never_count_are_refused()
    {
        LocalizedText reason = new("So.", "如此。");
        var a = CaseCondition.HasField("a");
        Assert.False(DecisionTable.Create("bad").When(a & !a, "x", reason).When(a | !a, "y", reason)
            .Otherwise("z", reason).TryBuild(out _, out var problems));
        Assert.Equal(
            [
                "Row 1 never holds: field a is filled and not field a is filled.",
                "Row 2 always holds, so that the rows behind it never count; allowed is such a row at the end.",
            ],
            problems);
        Assert.Contains("no row", Assert.Throws<InvalidOperationException>(
            () => DecisionTable.Create("empty").Build()).Message, StringComparison.Ordinal);
        Assert.Null(DecisionTable.Create("one").When(a, "x", reason).Build().Decide(Record(), Start, Office));
        Assert.Equal(
            "field cause is design: repair, paid by=manufacturer (A fault of the design is repaired for the whole life time.)",
            Entitlement.Rows[0].ToString());
    }

    [Fact]
    public void A_value_of_a_row_appears_once() => Assert.Contains(
        "Value paid by appears twice",
        Assert.Throws<ArgumentException>("values", () => DecisionTable.Create("bad").Otherwise(
            "out", new("So.", "如此。"), ("paid by", "us"), ("paid by", "them"))).Message, StringComparison.Ordinal);

    private static CaseHistory Record(params (string Name, string Value)[] fields) => new(
        "R-1", [fields.Aggregate(CaseEvent.Opened(Start, Priority.None), (e, f) => e.With(f.Name, f.Value))]);
}
