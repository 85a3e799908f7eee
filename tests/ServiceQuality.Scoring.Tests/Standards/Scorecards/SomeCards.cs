using ServiceQuality.Domain.Standards;
using ServiceQuality.Scoring.Standards;
using ServiceQuality.Scoring.Tests.Standards.Indicators;

namespace ServiceQuality.Scoring.Tests.Standards.Scorecards;

/// <summary>Scorecards for tests, with an item of each normalisation.</summary>
internal static class SomeCards
{
    internal static ServiceIndicator Resolution { get; } = Some.Of("resolution", IndicatorFormula.Proportion);

    internal static ServiceIndicator Complaints { get; } = Some.Of("complaints", IndicatorFormula.Rate) with
    {
        Direction = IndicatorDirection.LowerIsBetter,
        Least = 0,
    };

    internal static ServiceIndicator Rating { get; } = Some.Of("rating", IndicatorFormula.Mean) with
    {
        Least = 1,
        Greatest = 5,
        Bands = ValueBands.Create(new("poor"), new("fair", 3), new("good", 4)),
    };

    internal static ServiceIndicator Load { get; } = Some.Load;

    internal static ServiceIndicator Cost { get; } = Some.Of("cost", IndicatorFormula.Index) with
    {
        Direction = IndicatorDirection.LowerIsBetter,
        Least = 0,
    };

    internal static ServiceIndicator[] Indicators { get; } = [Resolution, Complaints, Rating, Load, Cost];

    internal static Scorecard Card { get; } = new(
        "department",
        new("Score of departments", "部门评分"),
        new ScorecardItem("resolution", 30) { ZeroAt = 0.5m, FullAt = 1, Gate = 0.6m, GradeWhenFailed = "pass" },
        new ScorecardItem("complaints", 20, Normalisation.RatioToTarget) { Target = 2 },
        new ScorecardItem("rating", 25, Normalisation.Bands) { BandPoints = [0, 60, 100] },
        new ScorecardItem("load", 10, Normalisation.Range) { ZeroBelow = 0.2m, ZeroAbove = 1 },
        new ScorecardItem("cost", 15, Normalisation.MinMax))
    {
        WeightSum = 100,
        Adjustments = [new("rule-broken", new("A rule is broken", "违规"), -1.5m), new("praise", new("Praise", "表扬"), 1)],
        MaximumDeduction = 20,
        MaximumBonus = 3,
        Grades = ValueBands.Create(new("fail"), new("pass", 60), new("good", 80), new("excellent", 90)),
    };

    internal static IEnumerable<IndicatorValue> Values(string? unit, string? period, params double?[] values) =>
        values.Zip(Indicators).Where(p => p.First is not null)
            .Select(p => p.Second.MeasureValue(p.First!.Value, unit, period));
}
