using ServiceQuality.Domain;
using ServiceQuality.Scoring.Statistics.Intervals;
using ServiceQuality.Scoring.Statistics.Summaries;

namespace ServiceQuality.Scoring.Statistics.Tests;

/// <summary>
/// Two one-sided t tests (TOST, Schuirmann 1987) that a mean difference lies between two bounds: that there is, for all that matters,
/// no gap. The p-value is the larger of both. The interval is at 90 % unless told otherwise: it lies within the bounds exactly
/// when p is below 5 %.
/// </summary>
public static class EquivalenceTest
{
    /// <summary>Tests that the mean of one sample lies between two bounds.</summary>
    /// <param name="values">The values, finite and at most 1e150 in size.</param>
    /// <param name="low">The lower bound.</param>
    /// <param name="high">The upper bound, above the lower one.</param>
    /// <param name="level">The level of the interval; null means 90 %.</param>
    /// <returns>The t nearer to being no proof, its degrees of freedom, p, and the mean with its interval.</returns>
    /// <exception cref="ArgumentException">A value is not finite or too large.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The bounds or the level are outside their range.</exception>
    public static HypothesisTest OneSample(ReadOnlySpan<double> values, double low, double high, Proportion? level = null) =>
        Of(MeanEstimate.Of(values, level: Checked(low, high, level)), low, high, "one-sample equivalence (TOST)");

    /// <summary>Tests that the mean difference of pairs, first less second, lies between two bounds.</summary>
    /// <param name="first">The first values, finite and at most 1e150 in size.</param>
    /// <param name="second">The second values, as many and in the same order.</param>
    /// <param name="low">The lower bound.</param>
    /// <param name="high">The upper bound, above the lower one.</param>
    /// <param name="level">The level of the interval; null means 90 %.</param>
    /// <returns>The t nearer to being no proof, its degrees of freedom, p, and the mean difference with its interval.</returns>
    /// <exception cref="ArgumentException">There are not as many second values as first ones, or a value is not finite or too large.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The bounds or the level are outside their range.</exception>
    public static HypothesisTest Paired(ReadOnlySpan<double> first, ReadOnlySpan<double> second, double low, double high, Proportion? level = null)
    {
        Sample.Checked(first, nameof(first));
        Sample.Checked(second, nameof(second));
        Sample.SameLength(first.Length, second.Length, nameof(first), nameof(second));
        return Of(MeanEstimate.Of(Sample.Differences(first, second), level: Checked(low, high, level)), low, high, "paired equivalence (TOST)");
    }

    /// <summary>Tests that the difference of the means of two independent samples, first less second, lies between two bounds; variances may differ (Welch).</summary>
    /// <param name="first">The first sample: values finite and at most 1e150 in size.</param>
    /// <param name="second">The second sample.</param>
    /// <param name="low">The lower bound.</param>
    /// <param name="high">The upper bound, above the lower one.</param>
    /// <param name="level">The level of the interval; null means 90 %.</param>
    /// <returns>The t nearer to being no proof, the degrees of freedom of Welch, p, and the difference with its interval.</returns>
    /// <exception cref="ArgumentException">A value is not finite or too large.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The bounds or the level are outside their range.</exception>
    public static HypothesisTest Welch(ReadOnlySpan<double> first, ReadOnlySpan<double> second, double low, double high, Proportion? level = null)
    {
        const string name = "Welch equivalence (TOST)";
        var confidence = Checked(low, high, level);
        var difference = TTest.Welch(first, second, level: confidence);
        return TTest.Compare(MomentSummary.Of(first), MomentSummary.Of(second), false) is not var (value, error, df, _) || error == 0
            ? HypothesisTest.None(name, difference.N, Alternative.TwoSided, "t", difference.Reason!, difference.Estimate)
            : Of(value, error, df, low, high, name, difference.N, difference.Estimate!);
    }

    private static HypothesisTest Of(MeanEstimate mean, double low, double high, string name)
    {
        var plain = TTest.Of(mean, Alternative.TwoSided, name, []);
        return mean is { Mean: { } value, StandardError: { } error and > 0 }
            ? Of(value, error, mean.N - 1, low, high, name, mean.N, plain.Estimate!)
            : plain;
    }

    // That it is above the lower bound, and that it is below the upper one: what is proven less decides.
    private static HypothesisTest Of(double value, double error, double df, double low, double high, string name, long n, Estimate estimate)
    {
        var (above, below) = ((value - low) / error, (value - high) / error);
        var (statistic, alternative) = above <= -below ? (above, Alternative.Greater) : (below, Alternative.Less);
        return new($"{name} against the {(alternative == Alternative.Greater ? "lower" : "upper")} bound", n, alternative, "t", statistic, alternative.OfT(statistic, df), df, estimate: estimate);
    }

    private static Proportion Checked(double low, double high, Proportion? level)
    {
        Sample.Finite(low, nameof(low));
        if (!(Sample.Finite(high, nameof(high)) > low))
        {
            throw new ArgumentOutOfRangeException(nameof(high), high, "Allowed are numbers above the lower bound.");
        }

        return ConfidenceLevel.Checked(level ?? Proportion.FromPercent(90), nameof(level));
    }
}
