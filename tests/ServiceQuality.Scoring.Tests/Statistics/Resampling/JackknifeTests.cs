using FsCheck.Fluent;
using ServiceQuality.Scoring.Statistics.Resampling;
using ServiceQuality.Scoring.Statistics.Summaries;
using ServiceQuality.Tests;

namespace ServiceQuality.Scoring.Tests.Statistics.Resampling;

/// <summary>The jackknife against statistics whose jackknife is known in closed form.</summary>
public class JackknifeTests
{
    [Law]
    public Property Of_a_mean_it_has_no_bias_and_the_usual_standard_error() => Laws.ForAll(Samples.Of(Samples.Plain, 2, 40), x =>
    {
        var (found, moments) = (Jackknife.Run(x, Mean), MomentSummary.FromValues(x));
        Assert.Equal(moments.Mean!.Value, found.Mean!.Value, 1e-9);
        Assert.Equal(0, found.Bias!.Value, 1e-8);
        Assert.Equal(moments.StandardDeviation!.Value / Math.Sqrt(x.Length), found.StandardError!.Value, 1e-9);
        Assert.Equal(x.Length, found.N);
    });

    // The variance with n in the denominator, less its jackknife bias, is the one with n - 1 (Efron and Tibshirani 1993).
    [Law]
    public Property Of_the_plain_variance_it_takes_the_bias_out() => Laws.ForAll(Samples.Of(Samples.Plain, 3, 40), x =>
    {
        var found = Jackknife.Run(x.Length, left => Variance([.. x.Where((_, i) => i != left)]));
        Assert.Equal(MomentSummary.FromValues(x).Variance!.Value, found.Corrected!.Value, 1e-6);
    });

    // R: x <- c(2, 4, 7, 1, 9); j <- sapply(1:5, function(i) sd(x[-i])); c(mean(j), 4 * (mean(j) - sd(x)),
    // sqrt(4 / 5 * sum((j - mean(j))^2))), as bootstrap::jackknife(x, sd).
    [Fact]
    public void Of_a_standard_deviation_as_in_R()
    {
        var found = Jackknife.Run([2.0, 4, 7, 1, 9], v => MomentSummary.FromValues(v).StandardDeviation);
        Assert.Equal(3.335222764304691, found.Mean!.Value, 1e-12);
        Assert.Equal(-0.10529799395852457, found.Bias!.Value, 1e-12);
        Assert.Equal(0.8397359405522079, found.StandardError!.Value, 1e-12);
        Assert.Equal("3.362, jackknife mean 3.335, SE 0.840, bias -0.105, n = 5", found.ToString());
    }

    [Fact]
    public void A_statistic_that_is_missing_once_gives_none()
    {
        var found = Jackknife.Run(3, left => left == 1 ? null : 2.5);
        Assert.Equal("the sample without one row gives no statistic, or one that is no finite number", found.Reason);
        Assert.Null(found.StandardError);
        Assert.Equal("the sample itself gives no statistic, or one that is no finite number",
            Jackknife.Run(3, left => left is null ? double.NaN : 1).Reason);
        Assert.Throws<ArgumentException>(() => Jackknife.Run([double.NaN, 1], Mean));
        Assert.Throws<ArgumentOutOfRangeException>(() => Jackknife.Run([1.0], Mean));
    }

    private static double? Mean(Span<double> values) => MomentSummary.FromValues(values).Mean;

    private static double? Variance(double[] values) => values.Average(v => (v - values.Average()) * (v - values.Average()));
}
