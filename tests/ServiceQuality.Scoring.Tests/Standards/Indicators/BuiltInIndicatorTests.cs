using ServiceQuality.Domain.Standards;
using ServiceQuality.Scoring.Standards;

namespace ServiceQuality.Scoring.Tests.Standards.Indicators;

/// <summary>Every indicator that comes with the library is measured from rows and from numbers, to the same value.</summary>
public class BuiltInIndicatorTests
{
    public static TheoryData<string> Codes() => [.. StandardCatalogue.BuiltInIndicators.Names];

    [Theory]
    [MemberData(nameof(Codes))]
    public void It_is_measured_from_rows_and_from_numbers(string code)
    {
        var indicator = StandardCatalogue.BuiltInIndicators[code];
        double[] values = [3, 1, 4, 1, 5, 2, 3, 5, 3, 4, 2, 2];
        var direct = indicator.Formula switch
        {
            IndicatorFormula.Proportion => indicator.Measure(9, 12, "web", "2026-03"),
            IndicatorFormula.Rate => indicator.Measure(12, 400, "web", "2026-03"),
            IndicatorFormula.Index => indicator.MeasureValue(0.97, "web", "2026-03"),
            _ => indicator.Measure(values, "web", "2026-03"),
        };
        IndicatorRow[] rows = indicator.Formula switch
        {
            IndicatorFormula.Proportion => [.. values.Index().Select(v => Row(v.Index < 9 ? 1 : 0))],
            IndicatorFormula.Rate => [.. values.Select(_ => Row(1)), new("web", 0, "2026-03", exposure: 400)],
            IndicatorFormula.Index => [Row(0.97)],
            _ => [.. values.Select(v => Row(v))],
        };
        Assert.Equal(direct, indicator.MeasureRows(rows)["web", "2026-03"]);
        Assert.NotNull(direct.Value);
        Assert.Equal(indicator.Formula != IndicatorFormula.Index, direct.Lower is not null);
        Assert.NotNull(indicator.Numerator ?? indicator.Input);

        // Every one is assessed: the value is at its own target.
        Assert.Equal(StandardVerdict.Met, direct.Assess(new(code, (decimal)direct.Value!.Value)).Verdict);

        static IndicatorRow Row(double value) => new("web", value, "2026-03");
    }
}
