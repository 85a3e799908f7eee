using ServiceQuality.Domain;
using ServiceQuality.Scoring.ControlCharts;
using ServiceQuality.Tests;

namespace ServiceQuality.Scoring.Tests.ControlCharts;

/// <summary>
/// Cumulative sums against qcc 3.0 and qicharts2 0.8.1, and the limits of an EWMA chart, of the reference material.
/// </summary>
public class CusumMaterialTests
{
    private const string Golden = ChartMaterial.Golden;

    [MaterialFact(Golden)]
    public void Sums_of_values() => Assert.All(ChartMaterial.Root.GetProperty("cusum").EnumerateArray(), golden =>
    {
        var isKnown = golden.GetProperty("id").GetString() == "cusum-known";
        var chart = CusumChart.FromValues(
            golden.Numbers("values"),
            isKnown ? golden.Number("centre") : null,
            isKnown ? golden.Number("stdDev") : null,
            golden.Number("seShift") / 2,
            golden.Number("decisionInterval"),
            golden.Number("headStart"));
        Assert.Equal(golden.Number("centre"), chart.Centre!.Value, 1e-10);
        Assert.Equal(golden.Number("stdDev"), chart.Sigma!.Value, 1e-10);
        ChartMaterial.AssertClose(golden.Numbers("positive"), chart.Upper.Select(v => (double?)v), "upper");
        ChartMaterial.AssertClose(golden.Numbers("negative"), chart.Lower.Select(v => (double?)v), "lower");
        Assert.Equal(golden.Points("upperSignals"), chart.UpperSignals);
        Assert.Equal(golden.Points("lowerSignals"), chart.LowerSignals);
    });

    [MaterialFact(Golden)]
    public void Sums_of_outcomes() => Assert.All(ChartMaterial.Root.GetProperty("bernoulliCusum").EnumerateArray(), golden =>
    {
        bool[] events = [.. golden.Numbers("values").Select(v => v == 1)];
        var limit = golden.Number("limit");
        var chart = CusumChart.Bernoulli(
            events, Proportion.FromFraction(golden.Number("p0")), golden.Number("oddsRatio"), limit);

        // qicharts2 records a sum that signals as the 0 it starts again at.
        ChartMaterial.AssertClose(golden.Numbers("increase"), chart.Upper.Select(v => v > limit ? 0 : (double?)v), "upper");
        ChartMaterial.AssertClose(golden.Numbers("decrease"), chart.Lower.Select(v => v < -limit ? 0 : (double?)v), "lower");
        Assert.Equal(golden.Points("increaseSignals"), chart.UpperSignals);
        Assert.Equal(golden.Points("decreaseSignals"), chart.LowerSignals);
    });

    [MaterialFact(Golden)]
    public void Limits_of_moving_averages() => Assert.All(ChartMaterial.Root.GetProperty("ewma").EnumerateArray(), golden =>
    {
        ControlChartOptions options = new(
            centre: golden.Number("centre"), sigma: golden.Number("stdDev"), sigmas: golden.Number("nsigmas"));
        var chart = ControlChart.Ewma(golden.Numbers("values"), golden.Number("lambda"), options);
        ChartMaterial.AssertClose(golden.Numbers("lcl"), chart.Select(p => p.Lower), "lower");
        ChartMaterial.AssertClose(golden.Numbers("ucl"), chart.Select(p => p.Upper), "upper");
        Assert.Empty(chart.Signals);
    });
}
