using ServiceQuality.Domain;
using ServiceQuality.Scoring.Statistics.Intervals;
using ServiceQuality.Scoring.Statistics.Summaries;

namespace ServiceQuality.Scoring.Statistics.Tests;

/// <summary>
/// Two one-sided t tests (TOST, Schuirmann 1987) that a mean difference is between two bounds: that there is no gap of practical
/// importance. The p-value is the larger of the two. The interval is at 90 % by default: it is within the bounds exactly when p
/// is below 5 %.
/// </summary>
public static class EquivalenceTest
{
    /// <summary>Tests that the mean of one sample is between two bounds.</summary>
    /// <param name="values">The values, finite and at most 1e150 in size.</param>
    /// <param name="low">The lower bound.</param>
    /// <param name="high">The upper bound, above the lower one.</param>
    /// <param name="level">The level of the interval; null means 90 %.</param>
    /// <returns>The t of the test with the larger p, its degrees of freedom, p, and the mean with its interval.</returns>
    /// <exception cref="ArgumentException">A value is not finite or too large.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The bounds or the level are outside their range.</exception>
    public static HypothesisTest OneSample(ReadOnlySpan<double> values, double low, double high, Proportion? level = null)
    {
        Guard.Against.InvalidValues(values);
        var confidence = CheckBounds(low, high, level);
        return TestMean(MeanEstimate.FromValues(values, level: confidence), low, high, "one-sample equivalence (TOST)");
    }

    /// <summary>Tests that the mean difference of pairs, first minus second, is between two bounds.</summary>
    /// <param name="first">The first values, finite and at most 1e150 in size.</param>
    /// <param name="second">The second values, as many and in the same order.</param>
    /// <param name="low">The lower bound.</param>
    /// <param name="high">The upper bound, above the lower one.</param>
    /// <param name="level">The level of the interval; null means 90 %.</param>
    /// <returns>
    /// The t of the test with the larger p, its degrees of freedom, p, and the mean difference with its interval.
    /// </returns>
    /// <exception cref="ArgumentException">The numbers of values differ, or a value is not finite or too large.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The bounds or the level are outside their range.</exception>
    public static HypothesisTest Paired(
        ReadOnlySpan<double> first, ReadOnlySpan<double> second, double low, double high, Proportion? level = null)
    {
        Guard.Against.InvalidValues(first);
        Guard.Against.InvalidValues(second);
        Guard.Against.DifferentLength(first.Length, second.Length, nameof(first), nameof(second));
        var confidence = CheckBounds(low, high, level);
        var difference = MeanEstimate.FromValues(PairedSample.Subtract(first, second), level: confidence);
        return TestMean(difference, low, high, "paired equivalence (TOST)");
    }

    /// <summary>
    /// Tests that the difference of the means of two independent samples, first minus second, is between two bounds; their
    /// variances may differ (Welch).
    /// </summary>
    /// <param name="first">The first sample: values finite and at most 1e150 in size.</param>
    /// <param name="second">The second sample.</param>
    /// <param name="low">The lower bound.</param>
    /// <param name="high">The upper bound, above the lower one.</param>
    /// <param name="level">The level of the interval; null means 90 %.</param>
    /// <returns>
    /// The t of the test with the larger p, the degrees of freedom of Welch, p, and the difference with its interval.
    /// </returns>
    /// <exception cref="ArgumentException">A value is not finite or too large.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The bounds or the level are outside their range.</exception>
    public static HypothesisTest Welch(
        ReadOnlySpan<double> first, ReadOnlySpan<double> second, double low, double high, Proportion? level = null)
    {
        const string name = "Welch equivalence (TOST)";
        Guard.Against.InvalidValues(first);
        Guard.Against.InvalidValues(second);
        var confidence = CheckBounds(low, high, level);
        var difference = TTest.Welch(first, second, level: confidence);
        var comparison = MeanComparison.Create(MomentSummary.FromValues(first), MomentSummary.FromValues(second), false);
        if (comparison is not { StandardError: not 0 and var error })
        {
            return HypothesisTest.None(
                name, difference.N, Alternative.TwoSided, "t", difference.Reason!, difference.Estimate);
        }

        return TestBounds(
            comparison.Difference, error, comparison.DegreesOfFreedom, low, high, name, difference.N, difference.Estimate!);
    }

    private static HypothesisTest TestMean(MeanEstimate mean, double low, double high, string name)
    {
        var plain = TTest.TestMean(mean, Alternative.TwoSided, name, []);
        return mean is { Mean: { } value, StandardError: { } error and > 0 }
            ? TestBounds(value, error, mean.N - 1, low, high, name, mean.N, plain.Estimate!)
            : plain;
    }

    // That the value is above the lower bound, and that it is below the upper one: the test with the weaker evidence decides.
    private static HypothesisTest TestBounds(
        double value, double error, double df, double low, double high, string name, long n, Estimate estimate)
    {
        var (above, below) = ((value - low) / error, (value - high) / error);
        if (above <= -below)
        {
            var p = Alternative.Greater.PFromT(above, df);
            return new($"{name} against the lower bound", n, Alternative.Greater, "t", above, p, df, estimate: estimate);
        }

        var upperP = Alternative.Less.PFromT(below, df);
        return new($"{name} against the upper bound", n, Alternative.Less, "t", below, upperP, df, estimate: estimate);
    }

    // The level of the interval, 90 % when none was given.
    private static Proportion CheckBounds(double low, double high, Proportion? level)
    {
        Guard.Against.InvalidValue(low);
        Guard.Against.InvalidValue(high);
        Guard.Against.OutOfRange(high <= low, high, "Allowed are numbers above the lower bound.");
        return Guard.Against.InvalidLevel(level ?? Proportion.FromPercent(90), nameof(level));
    }
}
