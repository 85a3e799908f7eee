using NodaTime;
using ServiceQuality.Domain.Calendars;
using ServiceQuality.Domain.Records;
using ServiceQuality.Domain.Sla;

namespace ServiceQuality.Domain.Tests.Records;

/// <summary>Records of the rule book of a software company: what each rule says, and what the library answers.</summary>
public class SourceRecordTests
{
    private static readonly BusinessCalendar Office = BusinessCalendar.In("Asia/Shanghai").Weekdays("09:00-17:30").Build();
    private static readonly Instant Start = Instant.FromUtc(2026, 3, 2, 1, 0);

    private static readonly DecisionTable Scope = DecisionTable.Create("scope")
        .When(CaseCondition.HasField("module", "printing") & CaseCondition.HasField("part", "paper"), "partly in scope",
            new("The module is agreed, paper is not.", "模块在合同内，耗材除外。"), ("paid by", "both"))
        .When(CaseCondition.HasField("module", "printing", "booking"), "in scope", new("Agreed.", "在合同范围内。"), ("paid by", "us"))
        .When(CaseCondition.HasField("module", "payroll"), "out of scope", new("Not agreed.", "不在合同范围内。"),
            ("paid by", "customer"))
        .OtherwiseLeaveTo("area manager", new("The contract does not say.", "合同范围不清，由大区经理定。"))
        .Build();

    private static readonly LifeCycle Upgrade = LifeCycle.Create("upgrade", Office)
        .States("planned", "tested", "in production")
        .Move("test", Event("tested by customer"), ["planned"], "tested",
            RecordRule.Require("not-registered", CaseCondition.HasField("registration"), new("It is not registered.", "未登记。")))
        .Stay("approve", Event("approved"), ["tested"])
        .Move("install", Event("installed"), ["tested"], "in production",
            RecordRule.Require("not-approved", CaseCondition.Occurred(Event("approved")), new("It is not approved.", "未经批准。")))
        .Build();

    [Theory]
    [InlineData("printing", null, "in scope", "us")]
    [InlineData("printing", "paper", "partly in scope", "both")]
    [InlineData("payroll", null, "out of scope", "customer")]
    [InlineData("archive", null, "undecided", null)]
    public void Scope_is_in_out_partly_or_left_to_the_area_manager(string module, string? part, string outcome, string? paidBy)
    {
        var opening = CaseEvent.Opened(Start, Priority.None).With("module", module);
        CaseHistory record = new("R-1", [part is null ? opening : opening.With("part", part)]);
        var decision = Scope.Decide(record, Start, Office)!;
        Assert.Equal((outcome, paidBy), (decision.Outcome, decision.Value("paid by")));
        Assert.Equal(outcome == "undecided" ? "area manager" : null, decision.DecidedBy);
    }

    [Fact]
    public void An_upgrade_goes_into_production_after_registration_test_and_approval()
    {
        CaseHistory record = new("U-1", [CaseEvent.Opened(Start, Priority.None)]);
        Assert.Equal("not-registered", Upgrade.Apply(record, On(1, "tested by customer")).Refusal!.Broken[0].Code);
        Assert.Equal(MoveRefusalReason.NotFromThisState, Upgrade.Apply(record, On(1, "installed")).Refusal!.Reason);
        record = Upgrade.Apply(record, On(2, "tested by customer").With("registration", "U-2026-1")).Next!;
        Assert.Equal("not-approved", Upgrade.Apply(record, On(3, "installed")).Refusal!.Broken[0].Code);
        record = Upgrade.Apply(record, On(4, "approved")).Next!;
        record = Upgrade.Apply(record, On(5, "installed")).Next!;
        Assert.Equal("in production", Upgrade.Read(record, Start + Duration.FromDays(1)).State);
    }

    [Fact]
    public void What_is_passed_to_development_names_its_request_and_a_registration_is_complete()
    {
        RecordRule[] rules =
        [
            .. new[] { "project", "modules", "request date", "maintenance start", "maintenance end" }.Select(f =>
                RecordRule.Require($"no {f}", CaseCondition.HasField(f), new($"The {f} is missing.", $"缺少 {f}。"))),
            RecordRule.Require(
                "no-request-number", CaseCondition.HasField("request number"), new("The request is not named.", "未回填需求号。"),
                when: CaseCondition.Status("taken back to development")),
        ];
        var opening = CaseEvent.Opened(Start, Priority.None).With("project", "P").With("modules", "printing")
            .With("request date", "2026-03-02").With("maintenance start", "2026-04-01");
        CaseHistory record = new("R-1",
            [opening, CaseEvent.StatusChanged(Start + Duration.FromHours(1), CaseStatus.Of("taken back to development"))]);
        Assert.Equal(["no maintenance end"], RecordRule.FindBroken(rules, record, Start, Office).Select(r => r.Code));
        Assert.Equal(
            ["no maintenance end", "no-request-number"],
            RecordRule.FindBroken(rules, record, Start + Duration.FromHours(1), Office).Select(r => r.Code));
    }

    private static CaseEvent On(int hour, string name) => CaseEvent.Custom(Start + Duration.FromHours(hour), name);

    private static CaseTrigger Event(string name) => CaseTrigger.Custom(name);
}
