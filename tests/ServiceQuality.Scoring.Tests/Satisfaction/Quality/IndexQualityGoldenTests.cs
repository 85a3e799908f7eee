using ServiceQuality.Domain.Satisfaction;
using ServiceQuality.Scoring.Satisfaction;
using ServiceQuality.Scoring.Tables;
using ServiceQuality.Scoring.Tests.Statistics;

namespace ServiceQuality.Scoring.Tests.Satisfaction.Quality;

/// <summary>The quality of measurement against base R; see tests/goldens/pls.R and ecsi.R.</summary>
public sealed class IndexQualityGoldenTests
{
    private static readonly IndexFit Fit =
        SatisfactionIndex.Estimate(IndexModels.Ecsi, IndexSurveys.Complete, new(tolerance: IndexSurveys.Tolerance));

    [Fact]
    public void Plain_PLS_agrees_with_R()
    {
        var golden = GoldenCase.Of("ecsi.csv", "quality-path-a");
        var quality = Fit.Quality;

        golden.AssertClose("alphaRaw", OneForNone(quality.Alpha));
        golden.AssertClose("alphaStandardised", OneForNone(quality.StandardisedAlpha));
        golden.AssertClose("rhoA", OneForNone(quality.RhoA));
        golden.AssertClose("rhoC", OneForNone(quality.RhoC));
        golden.AssertClose("ave", OneForNone(quality.AverageVarianceExtracted));
        golden.AssertClose("itemVif", quality.IndicatorInflation.Values);
        golden.AssertClose("innerVif", IndexSurveys.Cells(quality.PathInflation));
        golden.AssertClose("f2FixedScores", IndexSurveys.Cells(quality.EffectSizes));
        golden.AssertClose("f2Reestimated", IndexSurveys.Cells(quality.EffectSizesReestimated));
        Assert.Equal(golden.Numbers("ave").Length, quality.AverageVarianceExtracted.Values.Count);
    }

    [Theory]
    [InlineData("htmtAbsolute", HtmtKind.Absolute)]
    [InlineData("htmtSigned", HtmtKind.WithSigns)]
    [InlineData("htmt2Absolute", HtmtKind.Geometric)]
    [InlineData("htmt2Signed", HtmtKind.GeometricWithSigns)]
    public void Heterotrait_monotrait_ratios_agree_with_R(string name, HtmtKind kind)
    {
        var golden = GoldenCase.Of("ecsi.csv", "quality-path-a");
        var ratios = Fit.Quality.Htmt(kind);
        var expected = golden.Numbers(name);

        for (var i = 0; i < 49; i++)
        {
            if (i % 8 == 0)
            {
                Assert.Null(ratios.Values[i]);
            }
            else if (double.IsNaN(expected[i]))
            {
                Assert.Null(ratios.Values[i]);
                Assert.Contains(ratios.Notes, n =>
                    n.Contains(ratios.Rows[i / 7], StringComparison.Ordinal)
                    && n.Contains(ratios.Rows[i % 7], StringComparison.Ordinal));
            }
            else
            {
                GoldenCase.AssertClose(expected[i], ratios.Values[i], $"{name}[{i}]");
            }
        }
    }

    [Fact]
    public void Consistent_PLS_agrees_with_R()
    {
        var golden = GoldenCase.Of("ecsi.csv", "plsc-path");
        var quality = SatisfactionIndex.Estimate(
            IndexModels.Ecsi, IndexSurveys.Complete, new(consistent: true, tolerance: IndexSurveys.Tolerance)).Quality;

        golden.AssertClose("rhoA", OneForNone(quality.RhoA));
        golden.AssertClose("rhoC", OneForNone(quality.RhoC));
        golden.AssertClose("ave", OneForNone(quality.AverageVarianceExtracted));
    }

    // R's program prints 1 for single items.
    private static IEnumerable<double?> OneForNone(NamedValues values)
    {
        Assert.Null(values["Complaints"]);
        Assert.Equal("Complaints: a single item says nothing of its own reliability", Assert.Single(values.Notes));
        return values.Values.Select(v => v ?? 1.0).Cast<double?>();
    }
}
