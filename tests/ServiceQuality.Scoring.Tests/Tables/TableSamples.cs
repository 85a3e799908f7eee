using NodaTime;
using ServiceQuality.Domain;
using ServiceQuality.Domain.Calendars;
using ServiceQuality.Domain.Gaps;
using ServiceQuality.Domain.Records;
using ServiceQuality.Domain.Satisfaction;
using ServiceQuality.Domain.Sla;
using ServiceQuality.Domain.Standards;
using ServiceQuality.Scoring.Complaints;
using ServiceQuality.Scoring.ControlCharts;
using ServiceQuality.Scoring.Gaps;
using ServiceQuality.Scoring.Gaps.Provider;
using ServiceQuality.Scoring.Satisfaction;
using ServiceQuality.Scoring.Sla;
using ServiceQuality.Scoring.Standards;
using ServiceQuality.Scoring.Statistics;
using ServiceQuality.Scoring.Statistics.Regression;
using ServiceQuality.Scoring.Statistics.Summaries;
using ServiceQuality.Scoring.Statistics.Survival;
using ServiceQuality.Scoring.Statistics.Tests;
using ServiceQuality.Scoring.Statistics.Weights;
using ServiceQuality.Scoring.Tests.Charts;
using ServiceQuality.Scoring.Tables;
using ServiceQuality.Scoring.Tests.Gaps;
using ServiceQuality.Tests;

namespace ServiceQuality.Scoring.Tests.Tables;

/// <summary>Results of which tables are made.</summary>
internal static class TableSamples
{
    internal static readonly double[] Days = [1, 2, 2, 3, 5, 6, 8, 9, 13, 14, 20, 21];

    internal static KaplanMeier Curve { get; } =
        KaplanMeier.Estimate(Days, [.. Days.Select((_, i) => i is not (3 or 7 or 10 or 11))]);

    internal static CumulativeIncidence Incidence { get; } =
        CumulativeIncidence.Estimate(Days, [1, 2, 1, 0, 1, 2, 1, 0, 1, 2, 0, 0]);

    internal static IndexFit Fit { get; } = SatisfactionIndex.Estimate(IndexModels.Ecsi, ChartSamples.Answers());

    // Two constructs whose indicators are exchanged, so that they are not distinct.
    internal static IndexFit Mixed { get; } = Mix();

    internal static LeastSquares Regression { get; } = LeastSquares.Fit(
        [6, 7, 4, 5, 8, 9, 3, 6, 7, 5],
        [
            new("x", [-1, 0, -2, -1, 0.5, 1, -3, -1, 0, -2]), new("y", [-1, -1, -2, 0, 1, 0, -2, 1, -1, -1]),
        ]);

    internal static ServiceAvailability Availability { get; } = ServiceAvailability.Run(
        [Outage.Between(March(10, 20), March(11, 6)), Outage.Between(March(20, 12), March(20, 12) + Duration.FromMinutes(4))],
        March(1), March(31), March(31), new(minimumOutage: Duration.FromMinutes(5)));

    internal static ServiceProcess Repair { get; } = ServiceProcess.Create(
        "repair", 1, new("Repair", "维修"),
        [
            new("answer", new("Answer", "答复"), ProcessLane.Onstage, expected: TimeLimit.Parse("2 h"), touchpoint: "desk"),
            new(
                "part", new("Order the part", "订购零件"), ProcessLane.Support, expected: TimeLimit.Parse("16 h"), isWaitPoint: true,
                failPoints: [new(new("Wrong part", "错件"), severity: 7, occurrence: 4, detection: 3)]),
            new("mend", new("Mend", "维修"), ProcessLane.Onstage, expected: TimeLimit.Parse("3 h")),
        ],
        ProcessEdge.Sequence("answer", "part", "mend"));

    internal static ProcessConformance Conformance { get; } = ProcessConformance.FromColumns(
        Repair, ["A", "A", "A", "B", "B"], ["answer", "part", "mend", "answer", "mend"],
        [March(1), March(2), March(3), March(1), March(2)]);

    internal static ProcessTimes Times { get; } = ProcessTimes.FromColumns(
        Repair, ["A", "A", "A"], ["answer", "part", "mend"], [March(1, 1), March(1, 9), March(1, 12)]);

    internal static IndicatorAssessment[] Assessments { get; } = Assess();

    internal static IndicatorConsistency Consistency { get; } = (StandardCatalogue.BuiltInIndicators["promises-kept"] with
    {
        Period = Recurrence.Parse("monthly"),
    }).MeasureRows(
        Enumerable.Range(0, 300).Select(i => new IndicatorRow("A", i % 7 == 0 ? 0 : 1, at: March(1) + Duration.FromDays(i))),
        BusinessCalendar.In("UTC").Weekdays("09:00-17:00").Build())
        .Consistency("A", new IndicatorTarget("promises-kept", 0.90m) { Minimum = 0.85m });

    internal static RiskList Risks { get; } = RiskList.ByDue(
        Enumerable.Range(1, 5).Select(i => Hotline("4 h").Read(Case(i), March(2, 12))), max: 2);

    // At noon of 2 March, under a limit of four hours: opened three hours before, opened nine, and resolved after one and a half.
    internal static CaseReading[] Clocks { get; } =
    [
        Hotline("4 h").Read(Case(3), March(2, 12)), Hotline("4 h").Read(Case(9), March(2, 12)),
        Hotline("4 h").Read(Case(8, 1.5), March(2, 12)), Hotline("4 h").Read(Case(-1), March(2, 12)),
    ];

    internal static ValueList<ActionItem> Actions { get; } = ActionItem.ReadAll(
        new("A-1",
        [
            CaseEvent.Opened(March(1), Priority.P2),
            ActionEvents.Agreed(March(2), "fix", "Lee", new(2026, 3, 20), finding: "F-7"),
            ActionEvents.Agreed(March(3), "train", "Kim", new(2026, 3, 10), ActionKind.Preventive),
            ActionEvents.Done(March(9), "fix"),
        ]),
        March(12));

    internal static InspectionResult Inspected { get; } = new Inspection(
        "counter", "north", new(2026, 3, 2), ChecklistAnswer.Yes("sign"), ChecklistAnswer.No("queue"))
        .Score(Checklist.Create(
            "counter", new("Counter", "柜台"), ChecklistRule.All,
            new("sign", new("The sign is lit.", "标识亮起。")), new("queue", new("Nobody waits.", "无人等候。")),
            new("seat", new("There is a seat.", "有座位。"))));

    internal static BurnAlert[] Alerts { get; } =
    [
        .. BurnAlert.Run(
            ServiceObjective.ByOccurrences(Proportion.FromPercent(99.9)),
            Enumerable.Range(1, 864).Select(i => BudgetSample.Of(
                March(10) - (i * Duration.FromMinutes(5)), Duration.FromMinutes(5), i <= 24 ? 980 : 1_000, 1_000)),
            March(10)),
    ];

    internal static ServiceCredit Credit { get; } = ServiceCredit.Run(
        CreditSchedule.Create("A").AddTier("99 %", "25 %").MaxCredit(Money.Of(100, "EUR")).Build(),
        ExactProportion.Of(188, 200), Money.Of(1_000, "EUR"));

    internal static OutcomeSummary Outcomes { get; } = OutcomeSummary.FromColumns(
        [DecisionOutcome.Upheld, DecisionOutcome.PartlyUpheld, DecisionOutcome.NotUpheld, DecisionOutcome.Undecided],
        redress: [Money.Of(50, "EUR"), Money.Of(25, "EUR"), null, null], externalDecisions: [null, null, true, null]);

    internal static ServiceRecovery Recovery { get; } = ServiceRecovery.FromColumns(
        failed: [false, false, false, false, true, true, true], recovered: [false, false, false, false, true, true, true],
        satisfaction: [4, 3, 4, 4, 5, 4, 5]);

    internal static ComplaintsAfterBreach AfterBreach { get; } = ComplaintsAfterBreach.FromColumns(
        Duration.FromDays(14), March(30), ["a", "b", "c", "d", "e"], [March(1), March(2), March(3), March(4), March(5)],
        [true, true, false, false, false], ["a", "c"], [March(3), March(10)]);

    internal static RepeatedCases Repeats { get; } = RepeatedCases.FromColumns(
        RepeatRule.WithinDays(14), March(31), ["a", "b", "a", "c"], ["late", "bill", "late", "late"],
        [March(1), March(2), March(9), March(25)], [(Instant?)March(3), March(2), March(12), null]);

    internal static CaseTimes CaseTimes { get; } = CaseTimes.FromColumns(
        March(29), [.. Enumerable.Repeat(March(1), 8)],
        [March(3), March(5), March(9), null, March(4), March(15), null, March(21)], ["A", "A", "A", "A", "B", "B", "B", "B"],
        ["upheld", "rejected", "upheld", null, "upheld", "withdrawn", null, "rejected"]);

    internal static TimesToStop Stops { get; } = TimesToStop.Run(
        Enumerable.Range(1, 30).Select(i => Hotline("4 h").Read(Case(i, i / 4.0), March(2, 12))),
        AttainmentPlan.By(AttainmentKeys.Target));

    internal static AttainmentComparison Comparison { get; } = Attainment.Compare(
        Enumerable.Range(1, 9).Select(i => Hotline("4 h").Read(Case(i, i / 2.0), March(2, 12))),
        Enumerable.Range(1, 9).Select(i => Hotline("3 h").Read(Case(i, i / 2.0), March(2, 12))));

    // 6, 5 and 3 on average; one respondent answered too few items.
    internal static AntecedentScore Teamwork { get; } = AntecedentScore.FromAnswers(
        Antecedent.Parse("teamwork"), RatingScale.OneToSeven,
        [[5, 6, 7, 6], [4, null, null, 6], [7, null, null, null], [3, 3, 3, 3]]);

    internal static RiskRanking Ranking { get; } = RiskRanking.Of(Repair, riskThreshold: 80);

    internal static TouchpointCounts Touchpoints { get; } = TouchpointCounts.FromCounts(Repair, ["desk", "mend"], [3, 9]);

    /// <summary>A table of every extension method, by its class, its name and the type of its result.</summary>
    internal static IReadOnlyDictionary<string, ResultTable> Extensions { get; } = Make();

    internal static Instant March(int day, int hour = 0) => Instant.FromUtc(2026, 3, 1, hour, 0) + Duration.FromDays(day - 1);

    private static ServiceLevelAgreement Hotline(string limit) => ServiceLevelAgreement
        .Create("hotline", BusinessCalendar.In("UTC").EveryDay("00:00-24:00").Build()).Resolution(t => t.Limit(limit)).Build();

    // A case that was opened so many hours before noon of 2 March and resolved some time after.
    private static CaseHistory Case(int hoursBefore, double? resolvedAfter = null)
    {
        var opened = March(2, 12) - Duration.FromHours(hoursBefore);
        CaseEvent[] end = resolvedAfter is { } hours ? [CaseEvent.Resolved(opened + Duration.FromHours(hours))] : [];
        return new($"C-{hoursBefore}", [CaseEvent.Opened(opened, Priority.P2), .. end]);
    }

    private static IndexFit Mix()
    {
        var model = IndexModel.Create("Mixed", RatingScale.OneToSeven).Construct("A", "a1", "b1").Construct("B", "a2", "b2")
            .Path("A", "B").Build();
        string[] rows = ["a1,b1,a2,b2", "1,4,2,5", "2,6,1,6", "5,2,5,1", "7,3,6,2", "4,7,4,7", "3,1,3,3", "6,5,7,4"];
        return SatisfactionIndex.Estimate(model, IndexAnswers.FromRows(model, rows.Select(r => r.Split(','))).Accepted);
    }

    private static IndicatorAssessment[] Assess()
    {
        var indicator = StandardCatalogue.BuiltInIndicators["promises-kept"];
        IndicatorTarget target = new(indicator.Code, 0.90m)
        {
            Tolerated = 0.85m,
            ToleratedReason = new("New.", "新。"),
            Minimum = 0.70m,
        };
        return
        [
            indicator.Measure(470, 500, period: "2026-02").Assess(target),
            indicator.Measure(430, 500, period: "2026-03").Assess(target),
            indicator.Measure(5, 8, period: "2026-04").Assess(target),
        ];
    }

    private static Dictionary<string, ResultTable> Make()
    {
        var survey = Servqual300.Whole;
        var gaps = GapAnalysis.Run(survey);
        var chart = ControlChart.XmR([1, 2, 1, 3, 2, 1, 2, 9, 2, 1]);
        var catalogue = StandardCatalogue.FromJson(
            File.ReadAllText(Path.Combine(Repository.Root, "docs/samples/data/service-standards.json")));
        var scores = ChartSamples.Departments();
        double[][] samples = [[1, 2, 3, 4], [2, 3, 4, 5], [4, 5, 6, 9]];
        int[] groups = [.. Days.Select((_, i) => i % 2)];
        ReportPeriod month = ReportPeriod.Parse("2026-03");
        var causes = ParetoSeries.FromColumns(
            [month.Previous.ToInterval(DateTimeZone.Utc), month.ToInterval(DateTimeZone.Utc)], ["late", "late", "rude"],
            [March(-3), March(2), March(3)]);
        Interval period = new(March(1), March(31));
        return new(StringComparer.Ordinal)
        {
            ["ComplaintTables.ToTable(Pareto)"] = ChartSamples.Causes().ToTable(),
            ["ComplaintTables.ToTable(IEnumerable<ParetoChange>)"] = causes.Top(1, 2).ToTable(),
            ["ComplaintTables.ToTable(ParetoSeries)"] = causes.ToTable(),
            ["ComplaintTables.ToTable(Backlog)"] = Backlog.FromCounts(period, 5, 10, 1, 8, 8).ToTable(),
            ["ComplaintTables.ToAgeTable(Backlog)"] =
                Backlog.FromColumns(period, [March(1), March(20)], [null, null]).ToAgeTable(),
            ["ComplaintTables.ToTable(CaseTimes)"] = CaseTimes.ToTable(),
            ["ComplaintTables.ToTable(RepeatSummary)"] = Repeats.Summary.ToTable(),
            ["ComplaintTables.ToTable(OutcomeSummary)"] = Outcomes.ToTable(),
            ["ComplaintTables.ToTable(CrossTable)"] =
                CrossTable.FromCounts(["A", "B"], ["x", "y"], new long[,] { { 3, 4 }, { 5, 6 } }).ToTable(),
            ["ComplaintTables.ToTable(ServiceRecovery)"] = Recovery.ToTable(),
            ["ComplaintTables.ToTable(ComplaintsAfterBreach)"] = AfterBreach.ToTable(),
            ["CaseTables.ToTable(CaseReading)"] = Clocks[0].ToTable(),
            ["CaseTables.ToTable(IEnumerable<CaseReading>)"] = Clocks.ToTable(),
            ["ComplaintTables.ToTable(IEnumerable<ActionItem>)"] = Actions.ToTable(),
            ["ControlChartTables.ToTable(ControlChart)"] = chart.ToTable(),
            ["ControlChartTables.ToPhaseTable(ControlChart)"] = chart.ToPhaseTable(),
            ["ControlChartTables.ToSignalTable(ControlChart)"] = chart.ToSignalTable(),
            ["ControlChartTables.ToTable(CusumChart)"] = CusumChart.FromValues([1, 2, 9, 9], centre: 2, sigma: 1).ToTable(),
            ["ControlChartTables.ToTable(ChangePoint)"] = ChangePoint.OfMeans([1, 1, 2, 1, 5, 6, 5, 6]).ToTable(),
            ["GapTables.ToOverallTable(GapAnalysis)"] = gaps.ToOverallTable(),
            ["GapTables.ToPairTable(SegmentComparison)"] = SegmentComparison.Run(survey, "segment").ToPairTable(),
            ["SatisfactionTables.ToTable(IndexFit)"] = Fit.ToTable(),
            ["SatisfactionTables.ToPathTable(IndexFit)"] = Fit.ToPathTable(),
            ["SatisfactionTables.ToIndicatorTable(IndexFit)"] = Fit.ToIndicatorTable(),
            ["SatisfactionTables.ToTable(IEnumerable<ValidityViolation>)"] = Mixed.Quality.Violations.ToTable(),
            ["ProviderTables.ToTable(IEnumerable<AntecedentScore>)"] = new[] { Teamwork }.ToTable(),
            ["SlaTables.ToTable(AttainmentComparison)"] = Comparison.ToTable(),
            ["SlaTables.ToTable(TimesToStop)"] = Stops.ToTable(),
            ["SlaTables.ToTable(RiskList)"] = Risks.ToTable(),
            ["SlaTables.ToTable(IEnumerable<ServiceCredit>)"] = new[] { Credit }.ToTable(),
            ["SlaTables.ToTable(ServiceAvailability)"] = Availability.ToTable(),
            ["SlaTables.ToOutageTable(ServiceAvailability)"] = Availability.ToOutageTable(),
            ["SlaTables.ToTable(IEnumerable<ErrorBudget>)"] = ChartSamples.Budgets().ToTable(),
            ["SlaTables.ToTable(IEnumerable<BurnAlert>)"] = Alerts.ToTable(),
            ["StandardCatalogueExtensions.ToImprovementTable(StandardCatalogue)"] = catalogue.ToImprovementTable(scores),
            ["StandardCatalogueExtensions.ToResponsibilityTable(StandardCatalogue)"] = catalogue.ToResponsibilityTable(),
            ["StandardCatalogueExtensions.ToTable(IEnumerable<StandardPriority>)"] =
                catalogue.Priorities([("Empathy", 0.45, 4.3), ("Reliability", 0.35, 3.9)], []).ToTable(),
            ["StandardTables.ToTable(IEnumerable<IndicatorAssessment>)"] = Assessments.ToTable(),
            ["StandardTables.ToTable(IEnumerable<IndicatorValue>)"] = Assessments.Select(a => a.Value).ToTable(),
            ["StandardTables.ToTable(InspectionResult)"] = Inspected.ToTable(),
            ["StandardTables.ToTable(IEnumerable<IndicatorConsistency>)"] = new[] { Consistency }.ToTable(),
            ["StandardTables.ToTable(ScorecardResult)"] = scores["north", "2026"].ToTable(),
            ["StandardTables.ToTable(IEnumerable<WeightSensitivity>)"] = scores.Sensitivity("2026").ToTable(),
            ["StandardTables.ToTable(ProcessConformance)"] = Conformance.ToTable(),
            ["StandardTables.ToTable(ConformanceSummary)"] = Conformance.Summary.ToTable(),
            ["StandardTables.ToTable(ProcessTimes)"] = Times.ToTable(),
            ["StandardTables.ToTable(CriticalPath)"] = CriticalPath.FromTimes(Times).ToTable(),
            ["StandardTables.ToTable(RiskRanking)"] = Ranking.ToTable(),
            ["StandardTables.ToTable(TouchpointCounts)"] = Touchpoints.ToTable(),
            ["RegressionTables.ToTable(LeastSquares)"] = Regression.ToTable(),
            ["RegressionTables.ToTable(DriverShares)"] = Fit.Drivers("Loyalty").ToTable(),
            ["SummaryTables.ToTable(Histogram)"] = Histogram.FromValues([1, 2, 2]).ToTable(),
            ["SurvivalTables.ToTable(KaplanMeier)"] = Curve.ToTable(),
            ["SurvivalTables.ToTable(CumulativeIncidence)"] = Incidence.ToTable(),
            ["SurvivalTables.ToTable(LogRankTest)"] = LogRankTest.Run(Days, [.. Days.Select(d => d < 14)], groups).ToTable(),
            ["SurvivalTables.ToTable(GrayTest)"] = GrayTest.Run(Days, [1, 2, 1, 0, 1, 2, 1, 0, 1, 2, 0, 0], groups, 1).ToTable(),
            ["TestTables.ToTable(IEnumerable<HypothesisTest>)"] = new[] { KruskalWallisTest.Run(samples) }.ToTable(),
            ["TestTables.ToTable(IEnumerable<ValueTuple<String>>)"] =
                new[] { ("A", KruskalWallisTest.Run(samples)), ("B", KruskalWallisTest.Run(samples.AsSpan(0, 2))) }.ToTable(),
            ["TestTables.ToTable(IEnumerable<PairwiseComparison>)"] =
                KruskalWallisTest.Dunn(MultiplicityMethod.Holm, samples).ToTable(),
            ["WeightTables.ToTable(CriteriaWeights)"] = CriteriaWeights.Equal(3).ToTable(),
        };
    }
}
