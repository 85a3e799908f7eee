using ServiceQuality.Domain.Calendars;
using ServiceQuality.Domain.Records;
using ServiceQuality.Domain.Sla;

namespace ServiceQuality.Domain.Standards;

/// <summary>
/// Ready-made life cycles and duties of standards, actions, plans and changes. Own ones are built in the same way.
/// </summary>
public static class StandardTemplates
{
    private static readonly RecordRule[] ReviewRules =
    [
        Yes("not-specific", "specific", "The requirement is specific.", "要求须具体。"),
        Yes("not-measurable", "measurable", "The requirement is measurable.", "要求须可衡量。"),
        Yes("not-feasible", "feasible", "The requirement is feasible.", "要求须可行。"),
        Yes("not-agreed", "agreed", "Those who keep the requirement agree to it.", "执行要求的人员须认可。"),
    ];

    /// <summary>
    /// The life cycle of a standard: draft, in review, to be revised, approved, in force, superseded; or rejected. It is approved
    /// only when the record says <c>yes</c> for specific, measurable, feasible and agreed; staff and customers may take part.
    /// </summary>
    /// <param name="calendar">The calendar of its times.</param>
    /// <returns>The life cycle.</returns>
    public static LifeCycle Review(BusinessCalendar calendar) => LifeCycle.Create("standard", calendar)
        .States("draft", "in review", "to be revised", "approved", "rejected", "in force", "superseded")
        .Move("submit", On("in review"), ["draft", "to be revised"], "in review")
        .Move("ask for revision", On("to be revised"), ["in review"], "to be revised")
        .Move("reject", On("rejected"), ["in review"], "rejected")
        .Move("approve", On("approved"), ["in review"], "approved", ReviewRules)
        .Move("put in force", On("in force"), ["approved"], "in force")
        .Move("supersede", On("superseded"), ["in force"], "superseded")
        .Build();

    /// <summary>
    /// The life cycle of a defect or another cause of failure: recorded, analysed, corrected, closed. It is closed only when its
    /// root cause is known and the effect of the correction is verified; a correction without effect goes back to analysis.
    /// </summary>
    /// <param name="calendar">The calendar of its times.</param>
    /// <returns>The life cycle.</returns>
    public static LifeCycle Defect(BusinessCalendar calendar) => LifeCycle.Create("defect", calendar)
        .States("recorded", "analysed", "corrected", "closed")
        .Move("analyse", On("analysed"), ["recorded", "corrected"], "analysed")
        .Move("correct", On("corrected"), ["analysed"], "corrected", RecordRule.Require(
            "no-root-cause", CaseCondition.HasField("root cause"), new("The root cause is recorded.", "须记录根本原因。")))
        .Move("close", CaseEventKind.Closed, ["corrected"], "closed", RecordRule.Require(
            "unverified",
            CaseCondition.HasField(ActionEvents.EffectiveField, "yes"),
            new("The effect of the correction is verified before the defect is closed.", "关闭前须验证纠正措施有效。")))
        .Move("reopen", CaseEventKind.Reopened, ["closed"], "recorded")
        .Build();

    /// <summary>
    /// The life cycle of an improvement or quality plan: plan, do, check, act, and again, until it is closed. It is closed only
    /// when every action that was agreed is done.
    /// </summary>
    /// <param name="calendar">The calendar of its times.</param>
    /// <returns>The life cycle.</returns>
    public static LifeCycle Plan(BusinessCalendar calendar) => LifeCycle.Create("plan", calendar)
        .States("plan", "do", "check", "act", "closed")
        .Move("carry out", On("do"), ["plan"], "do")
        .Move("check", On("check"), ["do"], "check")
        .Move("act", On("act"), ["check"], "act")
        .Move("plan again", On("plan"), ["act"], "plan")
        .Move("close", CaseEventKind.Closed, ["check", "act"], "closed", ActionsDone())
        .Build();

    /// <summary>
    /// The life cycle of a change in operation, such as an upgrade: registered, tested, approved, in operation, closed. It is
    /// tested by the customer, or the record states why testing is impossible; it goes into operation only when approved, and is
    /// closed with a report.
    /// </summary>
    /// <param name="calendar">The calendar of its times.</param>
    /// <returns>The life cycle.</returns>
    public static LifeCycle ChangeGate(BusinessCalendar calendar) => LifeCycle.Create("change", calendar)
        .States("registered", "tested", "test impossible", "approved", "in operation", "closed")
        .Move("test", On("tested"), ["registered"], "tested", RecordRule.Require(
            "checklist-open", CaseCondition.HasField("checklist", "complete"), new("The checklist is complete.", "检查表须完成。")))
        .Move("do without a test", On("test impossible"), ["registered"], "test impossible", RecordRule.Require(
            "no-reason", CaseCondition.HasField("reason"),
            new("The reason why testing is impossible is recorded.", "须记录无法测试的原因。")))
        .Move("approve", On("approved"), ["tested", "test impossible"], "approved", RecordRule.Require(
            "no-approver", CaseCondition.HasField("approved by"), new("The person who approves is recorded.", "须记录批准人。")))
        .Move("put in operation", On("in operation"), ["approved"], "in operation")
        .Move("close", CaseEventKind.Closed, ["in operation"], "closed", RecordRule.Require(
            "no-report", CaseCondition.HasField("report"), new("The report of the change is recorded.", "须记录变更报告。")))
        .Build();

    /// <summary>The duty of each member of staff to acknowledge a version that was announced.</summary>
    /// <param name="calendar">The calendar of its times.</param>
    /// <param name="within">The time limit, such as <c>within 5 bd</c>.</param>
    /// <returns>The obligation.</returns>
    /// <exception cref="FormatException">The text is not a time limit.</exception>
    public static Obligation Acknowledgement(BusinessCalendar calendar, string within) =>
        Keyed("acknowledge version", calendar, StandardEvents.StaffField, StandardEvents.AnnouncedName,
            StandardEvents.AcknowledgedName, within).OwedBy(StandardEvents.StaffField).Build();

    /// <summary>The duty to report a finding to the employee.</summary>
    /// <param name="calendar">The calendar of its times.</param>
    /// <param name="within">The time limit, such as <c>within 1 bd</c>.</param>
    /// <returns>The obligation.</returns>
    /// <exception cref="FormatException">The text is not a time limit.</exception>
    public static Obligation FindingReport(BusinessCalendar calendar, string within) =>
        Keyed(
            "report finding", calendar, StandardEvents.FindingField, StandardEvents.FindingMadeName,
            StandardEvents.FindingReportedName, within)
            .Build();

    /// <summary>The duty to ask the customer after a service.</summary>
    /// <param name="calendar">The calendar of its times.</param>
    /// <param name="within">The time limit, such as <c>within 3 d</c>.</param>
    /// <returns>The obligation.</returns>
    /// <exception cref="FormatException">The text is not a time limit.</exception>
    public static Obligation SurveyAfterService(BusinessCalendar calendar, string within) =>
        Obligation.Create("survey after service", calendar)
            .Duty(d => d.StartedBy(CaseTrigger.Custom(StandardEvents.CompletedName))
                .StoppedBy(CaseTrigger.Custom(StandardEvents.SurveyedName)).Limit(within))
            .Build();

    /// <summary>
    /// The rule that only those serve who passed the examination: a record that assigns someone has a field <c>qualified
    /// until</c> that is not before its <c>assigned for</c>.
    /// </summary>
    public static RecordRule Qualified { get; } = RecordRule.Require(
        "not-qualified",
        CaseCondition.HasField("qualified until") & CaseCondition.NotAfter("assigned for", "qualified until"),
        new("Only those who passed the examination, and whose qualification has not expired, serve.",
            "考核合格且资格未过期者方可上岗。"));

    /// <summary>
    /// A scorecard for after-sales service in the manner of GB/T 27922-2011: below 70 points fail, 70 pass, 80 three stars, 90
    /// four, 95 five; special deductions of 1 point each and at most 1 point of bonus; what does not apply is left out and the
    /// rest rescaled. The items and their points are those of the caller: the standard's own table is its text.
    /// </summary>
    /// <param name="items">The indicators with their points.</param>
    /// <returns>The scorecard.</returns>
    public static Scorecard AfterSalesEvaluation(params IEnumerable<ScorecardItem> items) =>
        new("after-sales-evaluation", new("Evaluation of after-sales service", "售后服务评价"), items)
        {
            Missing = MissingValues.Rescale,
            Adjustments =
            [
                new("special-deduction", new("Special deduction", "特殊扣分"), -1),
                new("bonus", new("Bonus", "加分"), 1),
            ],
            MaximumBonus = 1,
            Grades = ValueBands.Create(
                new("fail"), new("pass", 70), new("three stars", 80), new("four stars", 90), new("five stars", 95)),
        };

    private static ObligationBuilder Keyed(
        string name, BusinessCalendar calendar, string key, string started, string stopped, string within) =>
        Obligation.Create(name, calendar).KeyedBy(key)
            .Duty(d => d.StartedBy(CaseTrigger.Custom(started)).StoppedBy(CaseTrigger.Custom(stopped)).Limit(within));

    private static RecordRule ActionsDone() => RecordRule.Require(
        "actions-open",
        CaseCondition.NoneOpen(
            CaseTrigger.Custom(ActionEvents.AgreedName), CaseTrigger.Custom(ActionEvents.DoneName), ActionEvents.ActionField),
        new("Every action that was agreed is done before the plan is closed.", "关闭计划前须完成全部已商定的措施。"));

    private static CaseTrigger On(string status) => CaseTrigger.OnStatus(status);

    private static RecordRule Yes(string code, string field, string english, string chinese) =>
        RecordRule.Require(code, CaseCondition.HasField(field, "yes"), new(english, chinese));
}
