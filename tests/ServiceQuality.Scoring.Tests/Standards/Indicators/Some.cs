using ServiceQuality.Domain;
using ServiceQuality.Domain.Calendars;
using ServiceQuality.Domain.Standards;

namespace ServiceQuality.Scoring.Tests.Standards.Indicators;

/// <summary>Indicators for tests, of each formula.</summary>
internal static class Some
{
    internal static ServiceIndicator Share { get; } = Of("first-contact", IndicatorFormula.Proportion) with
    {
        Exclusions = ["test case", "duplicate"],
        Bands = ValueBands.Create(new("red"), new("amber", 0.7m), new("green", 0.8m)),
    };

    internal static ServiceIndicator Rate { get; } = Of("complaints", IndicatorFormula.Rate) with
    {
        Direction = IndicatorDirection.LowerIsBetter,
        Least = 0,
    };

    internal static ServiceIndicator Mean { get; } = Of("rating", IndicatorFormula.Mean) with { Least = 1, Greatest = 5 };

    internal static ServiceIndicator Time { get; } = Of("repair", IndicatorFormula.Quantile) with
    {
        Direction = IndicatorDirection.LowerIsBetter,
        Unit = "d",
        Quantile = Proportion.FromPercent(50),
        Least = 0,
    };

    internal static ServiceIndicator Total { get; } = Of("cost", IndicatorFormula.Total) with
    {
        Direction = IndicatorDirection.LowerIsBetter,
    };

    internal static ServiceIndicator Index { get; } = Of("index", IndicatorFormula.Index) with { Least = 0, Greatest = 100 };

    internal static ServiceIndicator Load { get; } = Of("load", IndicatorFormula.Mean) with
    {
        Direction = IndicatorDirection.WithinRange,
        RangeFrom = 0.6m,
        RangeTo = 0.8m,
    };

    internal static BusinessCalendar Calendar { get; } = BusinessCalendar.In("Asia/Shanghai").Weekdays("09:00-17:00").Build();

    internal static ServiceIndicator Of(string code, IndicatorFormula formula) => new(code, new(code, "指标"), formula);
}
