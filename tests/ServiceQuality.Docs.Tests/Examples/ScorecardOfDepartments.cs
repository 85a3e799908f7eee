using ServiceQuality.Domain.Standards;
using ServiceQuality.Scoring.Standards;
using ServiceQuality.Scoring.Statistics.Weights;

namespace ServiceQuality.Docs.Tests.Examples;

internal static class ScorecardOfDepartments
{
    internal static void Run()
    {
        // example
        var known = StandardCatalogue.BuiltInIndicators;
        Scorecard card = new(
            "department",
            new("Yearly score of departments", "部门年度评分"),
            new ScorecardItem("resolution-rate", 50) { ZeroAt = 0.5m, FullAt = 1, Gate = 0.7m, GradeWhenFailed = "pass" },
            new ScorecardItem("complaint-rate", 20, Normalisation.RatioToTarget) { Target = 0.002m },
            new ScorecardItem("satisfaction", 30) { ZeroAt = 1, FullAt = 5 })
        {
            WeightSum = 100,
            Adjustments = [new("rule-broken", new("A service rule is broken", "违反服务规则"), -2)],
            MaximumDeduction = 20,
            Grades = ValueBands.Create(new("fail"), new("pass", 60), new("good", 80, new("A bonus", "奖金"))),
        };
        IndicatorValue[] values =
        [
            known["resolution-rate"].Measure(96, 100, "north", "2026"), known["complaint-rate"].Measure(6, 2000, "north", "2026"),
            known["satisfaction"].MeasureValue(4.4, "north", "2026"),
            known["resolution-rate"].Measure(65, 100, "south", "2026"), known["complaint-rate"].Measure(2, 2000, "south", "2026"),
            known["satisfaction"].MeasureValue(4.8, "south", "2026"),
        ];
        ScorecardReport report = ScorecardReport.FromValues(card, known, values, [("north", "2026", "rule-broken", 1)]);
        Console.Write(report.ToTable());
        foreach (ScorecardContribution worst in report["south", "2026"].Worst(2))
            Console.WriteLine($"{worst}; {worst.Lost:0.0} lost");
        foreach (WeightSensitivity row in report.Sensitivity("2026"))
            Console.WriteLine(row);

        // Weights by comparisons in pairs; those that contradict each other are refused.
        AhpWeights pairs = AhpWeights.FromUpperTriangle([3, 2, 0.5], "resolution-rate", "complaint-rate", "satisfaction");
        Console.WriteLine(report.WithWeights(pairs)["north", "2026"]);
        // end
    }
}
