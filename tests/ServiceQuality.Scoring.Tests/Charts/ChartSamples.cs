using NodaTime;
using ServiceQuality.Domain;
using ServiceQuality.Domain.Calendars;
using ServiceQuality.Domain.Satisfaction;
using ServiceQuality.Domain.Sla;
using ServiceQuality.Domain.Standards;
using ServiceQuality.Domain.Surveys;
using ServiceQuality.Scoring.Charts;
using ServiceQuality.Scoring.Complaints;
using ServiceQuality.Scoring.ControlCharts;
using ServiceQuality.Scoring.Gaps;
using ServiceQuality.Scoring.Satisfaction;
using ServiceQuality.Scoring.Sla;
using ServiceQuality.Scoring.Standards;
using ServiceQuality.Scoring.Statistics;
using ServiceQuality.Scoring.Statistics.Intervals;
using ServiceQuality.Scoring.Statistics.Survival;
using ServiceQuality.Tests;

namespace ServiceQuality.Scoring.Tests.Charts;

/// <summary>A chart of each kind, by its name.</summary>
internal static class ChartSamples
{
    private static readonly Lazy<IReadOnlyDictionary<string, Chart>> Made = new(Make);

    internal static IReadOnlyDictionary<string, Chart> All => Made.Value;

    private static Instant Day(int day, int hour = 0) => Instant.FromUtc(2026, 3, 1, hour, 0) + Duration.FromDays(day - 1);

    private static Dictionary<string, Chart> Make()
    {
        var gaps = GapAnalysis.Run(Survey());
        var zone = Zone();
        LocalizedText days = new("days to the answer", "答复天数"), satisfaction = new("Satisfaction", "满意度");
        double[] times = [1, 2, 2, 3, 5, 6, 8, 9, 13, 14, 20, 21];
        var isClosed = times.Select((_, i) => i is not (3 or 7 or 10 or 11)).ToArray();
        var fit = SatisfactionIndex.Estimate(IndexModels.Ecsi, Answers());
        var bootstrap = fit.Bootstrap(200, 42);
        return new(StringComparer.Ordinal)
        {
            ["gaps"] = gaps.Chart(),
            ["gap-items"] = gaps.ItemChart(),
            ["gap-profile"] = gaps.ProfileChart(),
            ["zone"] = zone.Chart(),
            ["zone-items"] = zone.ItemChart(),
            ["importance-performance"] = Importance().Chart(),
            ["importance-performance-map"] = bootstrap.Map("Loyalty").Chart(),
            ["kano"] = Kano().Chart(),
            ["control-chart"] = Complaints().Chart(
                new("complaints per 1,000 customers", "每千名客户的投诉数"),
                Enumerable.Range(1, 12).Select(m => $"2026-{m:00}")),
            ["control-chart-plain"] = ControlChart.XmR([3, 4, 5, 3, 4, 4, 5, 12, 4, 3, 5, 4, 4, 5]).Chart(),
            ["pareto"] = Causes().Chart(5),
            ["kaplan-meier"] = KaplanMeier.Estimate(times, isClosed).Chart(days),
            ["cumulative-incidence"] = CumulativeIncidence.Estimate(times, [1, 2, 1, 0, 1, 2, 1, 0, 1, 2, 0, 0])
                .Chart(days, o => o == 1 ? new("upheld", "成立") : new("rejected", "不成立")),
            ["backlog-ages"] = Backlog.FromColumns(
                new(Day(4), Day(31)),
                [.. Enumerable.Range(1, 40).Select(i => Day(i % 30))],
                [.. Enumerable.Range(1, 40).Select(i => i % 3 == 0 ? Day(30) : (Instant?)null)]).AgeChart(),
            ["attainment-trend"] = Months().TrendChart(Proportion.FromPercent(80)),
            ["error-budget"] = Budgets().Chart(DateTimeZoneProviders.Tzdb["Europe/Berlin"]),
            ["scorecard"] = Departments().HeatMap("2026"),
            ["path-model"] = fit.PathChart(),
            ["path-model-intervals"] = bootstrap.PathChart(),
            ["waves"] = new[]
            {
                ("2024", fit.Index("Satisfaction").Interval()), ("2025", ProportionEstimate.FromCounts(0, 0)),
                ("2026", bootstrap.Index("Satisfaction")),
            }.WaveChart(satisfaction),
            ["blueprint"] = ServiceProcess.Load(ServiceProcess.ReadyMade[0]).Chart(),
            ["timeline"] = Ticket().TimelineChart(),
        };
    }

    internal static SurveyData Survey() => SurveyData.FromRows(
        Instruments.Servqual1991,
        File.ReadLines(Path.Combine(Repository.Root, "docs/samples/data/servqual300.csv")).Select(l => l.Split(','))).Accepted;

    internal static IndexAnswers Answers() => IndexAnswers.FromRows(
        IndexModels.Ecsi,
        File.ReadLines(Path.Combine(Repository.Root, "docs/samples/data/ecsi250.csv")).Select(l => l.Split(','))).Accepted;

    internal static ZoneOfTolerance Zone()
    {
        Instrument library = new(
            "Library",
            new RatingScale(1, 9),
            [new("AS", "Affect of service", [new("1"), new("2")]), new("LP", "Library as place", [new("3"), new("4")])]);
        string[] rows =
        [
            "M1,M2,M3,M4,D1,D2,D3,D4,P1,P2,P3,P4", "5,6,5,4,8,9,7,8,7,7,4,3", "4,5,6,5,7,8,8,8,8,8,5,6",
            "6,6,5,5,9,8,8,7,5,7,5,4",
            "5,5,7,6,8,8,5,8,7,9,6,5", "5,5,4,5,7,7,8,9,6,6,4,4",
        ];
        return ZoneOfTolerance.Run(
            SurveyData.FromRows(library, rows.Select(r => r.Split(',')), SurveyLayout.ZoneOfTolerance).Accepted);
    }

    internal static IpaAnalysis Importance()
    {
        ConfidenceInterval Around(double value) =>
            MeanEstimate.FromValues([value - 1, value, value + 0.5, value, value + 0.5]).Interval!.Value;
        return IpaAnalysis.Run(
            [
                new("Parking", 6.5, 4.5, Around(6.5), Around(4.5)), new("Staff", 6, 6), new("Music", 2, 3.5),
                new("Lobby", 4.5, 6.5),
                new("Menu", 5, 5),
            ],
            RatingScale.OneToSeven);
    }

    internal static KanoAnalysis Kano() => KanoAnalysis.Run(
    [
        ("Parking", KanoCounts.FromColumns([1, 2, 3, 2, 1, 4, 2, 1, 2, null], [5, 5, 5, 5, 5, 3, 5, 4, 5, 5])),
        ("Music", KanoCounts.FromColumns([1, 3, 1, 3], [3, 3, 4, 2])),
        ("Nobody", KanoCounts.FromColumns([null], [null])),
    ]);

    internal static ControlChart Complaints() => ControlChart.Rates(
        [34, 42, 50, 44, 46, 54, 42, 40, 23, 23, 22, 29],
        [10.1, 10.0, 10.2, 10.3, 10.5, 10.6, 10.7, 10.8, 10.9, 11.0, 11.2, 11.4],
        new(phases: [6], improvement: ImprovementDirection.Decrease, target: 3, excluded: [2], minimumPoints: 3));

    internal static Pareto Causes() => Pareto.FromCounts(
        ["late", "rude", "billing", "quality", "lost", "other", "wrong"], [42, 17, 17, 63, 5, 9, 17]);

    internal static Attainment Months()
    {
        var desk = BusinessCalendar.In("Europe/Berlin").Weekdays("09:00-17:00").Build();
        var agreement = ServiceLevelAgreement.Create("gold", desk).FirstResponse(t => t.Limit("4 bh"))
            .Resolution(t => t.Limit("8 bh")).Build();
        var readings = Enumerable.Range(0, 200).Select(i => agreement.Read(
            new CaseHistory($"C-{i}",
            [
                CaseEvent.Opened(Day(1) + Duration.FromHours(12 * i), Priority.P2),
                CaseEvent.AgentReplied(Day(1) + Duration.FromHours((12 * i) + (i % 8))),
                CaseEvent.Resolved(Day(1) + Duration.FromHours((12 * i) + 8 + (i % 40))),
            ]),
            Day(150)));
        return Attainment.Run(
            readings, AttainmentPlan.By(AttainmentKeys.Target)
                .PerPeriod(PeriodLength.Month, desk.Zone, PeriodAttribution.Stopping));
    }

    internal static IEnumerable<ErrorBudget> Budgets()
    {
        var zone = DateTimeZoneProviders.Tzdb["Europe/Berlin"];
        var window = BudgetWindow.Of(ReportPeriod.Parse("2026-03"), zone);
        var samples = Enumerable.Range(0, 30)
            .Select(i => BudgetSample.Of(Day(i + 1), Duration.FromDays(1), 1_000 - (i % 7 * 2), 1_000)).ToList();
        return Enumerable.Range(2, 29).Select(
            day => ErrorBudget.Run(ServiceObjective.ByOccurrences(Proportion.FromPercent(99.5)), samples, window, Day(day)));
    }

    internal static ScorecardReport Departments()
    {
        var known = StandardCatalogue.BuiltInIndicators;
        Scorecard card = new(
            "department",
            new("Yearly score of departments", "部门年度评分"),
            new ScorecardItem("resolution-rate", 50) { ZeroAt = 0.5m, FullAt = 1 },
            new ScorecardItem("complaint-rate", 20, Normalisation.RatioToTarget) { Target = 0.002m },
            new ScorecardItem("satisfaction", 30) { ZeroAt = 1, FullAt = 5 })
        {
            WeightSum = 100,
        };
        IEnumerable<IndicatorValue> Unit(string unit, int solved, int complaints, double? satisfied)
        {
            yield return known["resolution-rate"].Measure(solved, 100, unit, "2026");
            yield return known["complaint-rate"].Measure(complaints, 2000, unit, "2026");
            if (satisfied is { } value)
            {
                yield return known["satisfaction"].MeasureValue(value, unit, "2026");
            }
        }

        return ScorecardReport.FromValues(
            card, known, [.. Unit("north", 96, 6, 4.4), .. Unit("south", 65, 2, 4.8), .. Unit("east", 80, 9, null)]);
    }

    internal static CaseReading Ticket()
    {
        var desk = BusinessCalendar.In("Europe/Berlin").Weekdays("09:00-17:00").Holiday(new(2026, 3, 3), "Carnival").Build();
        var gold = ServiceLevelAgreement.Create("gold", desk).FirstResponse(t => t.Limit(Priority.P2, "4 bh"))
            .Resolution(t => t.Limit(Priority.P2, "8 bh").PauseOn("Awaiting user")).Build();
        var opened = Day(2, 9);
        return gold.Read(
            new CaseHistory("INC-3",
            [
                CaseEvent.Opened(opened, Priority.P2), CaseEvent.AgentReplied(opened + Duration.FromHours(1)),
                CaseEvent.StatusChanged(opened + Duration.FromHours(2), CaseStatus.Of("Awaiting user")),
                CaseEvent.StatusChanged(opened + Duration.FromHours(5), CaseStatus.Of("Active")),
            ]),
            opened + Duration.FromDays(4));
    }
}
