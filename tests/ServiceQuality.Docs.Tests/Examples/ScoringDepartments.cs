using ServiceQuality.Domain.Standards;
using ServiceQuality.Scoring.Standards;

namespace ServiceQuality.Docs.Tests.Examples;

internal static class ScoringDepartments
{
    internal static void Run()
    {
        // example
        var set = StandardCatalogue.Load("three-kpis-and-tiers");
        var (solved, inTime, minutes) = ("first-contact-resolution", "responses-within-24-hours", "mean-response-time");
        var card = new Scorecard(
            "departments", new("Departments", "部门评分"),
            new ScorecardItem(solved, weight: 40) { ZeroAt = 0.50m, FullAt = 0.90m },
            new ScorecardItem(inTime, weight: 40) { ZeroAt = 0.80m, FullAt = 1, Gate = 0.90m, GradeWhenFailed = "fair" },
            new ScorecardItem(minutes, weight: 20, Normalisation.RatioToTarget) { Target = 30 })
        { Grades = ValueBands.Create(new("poor"), new("fair", 50), new("good", 65)) };
        IndicatorValue[] Of(string unit, int solvedOf100, int inTimeOf50, double mean) =>
        [
            set.Indicators[solved].Measure(solvedOf100, of: 100, unit), set.Indicators[inTime].Measure(inTimeOf50, of: 50, unit),
            set.Indicators[minutes].MeasureValue(mean, unit),
        ];
        var report = ScorecardReport.FromValues(card, set.Indicators, [.. Of("phone", 84, 49, 25), .. Of("web", 86, 44, 40)]);
        Console.WriteLine(string.Join("; ", report.Results));
        Console.WriteLine($"gate that web does not reach: {string.Join(", ", report["web", period: null].FailedGates)}");
        Console.Write(set.ToImprovementTable(report));
        // end
    }
}
