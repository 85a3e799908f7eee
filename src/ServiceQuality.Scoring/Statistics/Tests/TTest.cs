using ServiceQuality.Domain;
using ServiceQuality.Scoring.Statistics.Distributions;
using ServiceQuality.Scoring.Statistics.Intervals;
using ServiceQuality.Scoring.Statistics.Summaries;

namespace ServiceQuality.Scoring.Statistics.Tests;

/// <summary>
/// Tests of means by Student's t: of one sample against a value, of pairs, and of two independent samples with their own variances
/// (Welch 1947) or a common one. Each gives the mean difference with its interval and the usual effect sizes.
/// </summary>
public static class TTest
{
    /// <summary>Tests the mean of one sample against a value.</summary>
    /// <param name="values">The values, finite and at most 1e150 in size.</param>
    /// <param name="hypothesis">The mean under the hypothesis.</param>
    /// <param name="alternative">What the test is to show of the mean.</param>
    /// <param name="level">The level of the interval, which is two-sided; null means 95 %.</param>
    /// <returns>t, n - 1 degrees of freedom, p, and the mean less the hypothesis with its interval and Cohen's dz.</returns>
    /// <exception cref="ArgumentException">A value is not finite or too large.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The hypothesis, the alternative or the level is outside its range.</exception>
    public static HypothesisTest OneSample(
        ReadOnlySpan<double> values, double hypothesis = 0, Alternative alternative = Alternative.TwoSided, Proportion? level = null)
    {
        Sample.Checked(values, nameof(values));
        Sample.Finite(hypothesis, nameof(hypothesis));
        var differences = values.ToArray();
        foreach (ref var difference in differences.AsSpan())
        {
            difference -= hypothesis;
        }

        return Of(MeanEstimate.Of(differences, level: level), alternative.Checked(nameof(alternative)), "one-sample t", []);
    }

    /// <summary>Tests the mean of a summary, such as that of a histogram of differences, against zero.</summary>
    /// <param name="summary">The summary.</param>
    /// <param name="alternative">What the test is to show of the mean.</param>
    /// <param name="level">The level of the interval, which is two-sided; null means 95 %.</param>
    /// <returns>As from the values themselves.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The alternative or the level is outside its range.</exception>
    public static HypothesisTest OneSample(MomentSummary summary, Alternative alternative = Alternative.TwoSided, Proportion? level = null) =>
        Of(MeanEstimate.Of(summary, level: level), alternative.Checked(nameof(alternative)), "one-sample t", []);

    /// <summary>Tests the mean difference of pairs, first less second, against zero.</summary>
    /// <param name="first">The first values, finite and at most 1e150 in size.</param>
    /// <param name="second">The second values, as many and in the same order.</param>
    /// <param name="alternative">What the test is to show of first less second.</param>
    /// <param name="level">The level of the interval, which is two-sided; null means 95 %.</param>
    /// <returns>t, n - 1 degrees of freedom, p, the mean difference with its interval, and dz, Hedges' gz, dav and drm where the spreads allow them.</returns>
    /// <exception cref="ArgumentException">There are not as many second values as first ones, or a value is not finite or too large.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The alternative or the level is outside its range.</exception>
    public static HypothesisTest Paired(
        ReadOnlySpan<double> first, ReadOnlySpan<double> second, Alternative alternative = Alternative.TwoSided, Proportion? level = null)
    {
        Sample.SameLength(first.Length, second.Length, nameof(first), nameof(second));
        return Paired(
            MeanEstimate.Of(Sample.Differences(first, second), level: level),
            MomentSummary.Of(first).StandardDeviation,
            MomentSummary.Of(second).StandardDeviation,
            alternative.Checked(nameof(alternative)));
    }

    /// <summary>Tests the difference of the means of two independent samples, first less second, each with its own variance.</summary>
    /// <param name="first">The first sample: values finite and at most 1e150 in size.</param>
    /// <param name="second">The second sample.</param>
    /// <param name="alternative">What the test is to show of first less second.</param>
    /// <param name="level">The level of the interval, which is two-sided; null means 95 %.</param>
    /// <returns>t, the degrees of freedom of Welch and Satterthwaite, p, the difference with its interval, and Cohen's d and Hedges' g by the pooled SD.</returns>
    /// <exception cref="ArgumentException">A value is not finite or too large.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The alternative or the level is outside its range.</exception>
    public static HypothesisTest Welch(
        ReadOnlySpan<double> first, ReadOnlySpan<double> second, Alternative alternative = Alternative.TwoSided, Proportion? level = null) =>
        Welch(MomentSummary.Of(first), MomentSummary.Of(second), alternative, level);

    /// <summary>The test of Welch from summaries of both samples.</summary>
    /// <param name="first">The summary of the first sample.</param>
    /// <param name="second">The summary of the second sample.</param>
    /// <param name="alternative">What the test is to show of first less second.</param>
    /// <param name="level">The level of the interval, which is two-sided; null means 95 %.</param>
    /// <returns>As from the values themselves.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The alternative or the level is outside its range.</exception>
    public static HypothesisTest Welch(
        MomentSummary first, MomentSummary second, Alternative alternative = Alternative.TwoSided, Proportion? level = null) =>
        Independent(first, second, false, alternative, level);

    /// <summary>Tests the difference of the means of two independent samples, first less second, taking their variances for equal (Student 1908).</summary>
    /// <param name="first">The first sample: values finite and at most 1e150 in size.</param>
    /// <param name="second">The second sample.</param>
    /// <param name="alternative">What the test is to show of first less second.</param>
    /// <param name="level">The level of the interval, which is two-sided; null means 95 %.</param>
    /// <returns>t, n1 + n2 - 2 degrees of freedom, p, the difference with its interval, and Cohen's d and Hedges' g.</returns>
    /// <exception cref="ArgumentException">A value is not finite or too large.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The alternative or the level is outside its range.</exception>
    public static HypothesisTest EqualVariances(
        ReadOnlySpan<double> first, ReadOnlySpan<double> second, Alternative alternative = Alternative.TwoSided, Proportion? level = null) =>
        Independent(MomentSummary.Of(first), MomentSummary.Of(second), true, alternative, level);

    /// <summary>The test with equal variances from summaries of both samples.</summary>
    /// <param name="first">The summary of the first sample.</param>
    /// <param name="second">The summary of the second sample.</param>
    /// <param name="alternative">What the test is to show of first less second.</param>
    /// <param name="level">The level of the interval, which is two-sided; null means 95 %.</param>
    /// <returns>As from the values themselves.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The alternative or the level is outside its range.</exception>
    public static HypothesisTest EqualVariances(
        MomentSummary first, MomentSummary second, Alternative alternative = Alternative.TwoSided, Proportion? level = null) =>
        Independent(first, second, true, alternative, level);

    // The test that a mean is zero, from its estimate.
    internal static HypothesisTest Of(MeanEstimate difference, Alternative alternative, string method, List<EffectSize> effects)
    {
        const string intervalName = "Student t";
        if (difference is not { Mean: { } mean, StandardDeviation: { } spread, StandardError: { } error, Interval: { } interval })
        {
            var value = difference.Mean is { } single ? Estimate.WithoutInterval(single, difference.N, intervalName, difference.Reason!) : null;
            return HypothesisTest.None(method, difference.N, alternative, "t", difference.Reason!, value);
        }

        var estimate = Estimate.Of(mean, interval, difference.N, intervalName);
        if (error == 0)
        {
            return HypothesisTest.None(method, difference.N, alternative, "t", Absent.NoSpread, estimate);
        }

        var df = difference.N - 1;
        var dz = mean / spread;
        return new(
            method, difference.N, alternative, "t", mean / error, alternative.OfT(mean / error, df), df, null, estimate,
            [new(EffectSizeKind.CohenDz, dz), .. df > 1 ? (EffectSize[])[new(EffectSizeKind.HedgesGz, dz * SmallSample(df))] : [], .. effects]);
    }

    // The test that the mean difference of pairs is zero, with the standard deviations of both sides where they are known.
    internal static HypothesisTest Paired(MeanEstimate difference, double? first, double? second, Alternative alternative = Alternative.TwoSided)
    {
        List<EffectSize> effects = [];
        if (difference is { Mean: { } mean, StandardDeviation: { } spread } && (first * first) + (second * second) is > 0 and { } variances)
        {
            effects.Add(new(EffectSizeKind.CohenDav, mean / Math.Sqrt(variances / 2)));
            if ((first, second) is ( > 0 and { } s1, > 0 and { } s2) && spread > 0)
            {
                // 1 - r, from var(x - y) = var x + var y - 2 r sd x sd y.
                var oneLessR = ((spread * spread) - ((s1 - s2) * (s1 - s2))) / (2 * s1 * s2);
                effects.Add(new(EffectSizeKind.CohenDrm, mean / spread * Math.Sqrt(2 * Math.Max(oneLessR, 0))));
            }
        }

        return Of(difference, alternative, "paired t", effects);
    }

    // The mean difference of two samples with its standard error and degrees of freedom; null without a spread.
    internal static (double Difference, double Error, double DegreesOfFreedom, double Pooled)? Compare(MomentSummary first, MomentSummary second, bool equalVariances)
    {
        var (n1, n2) = ((double)first.N, (double)second.N);
        if (n1 == 0 || n2 == 0 || n1 + n2 < 3 || (!equalVariances && (n1 < 2 || n2 < 2)))
        {
            return null;
        }

        var difference = first.Mean!.Value - second.Mean!.Value;
        var pooled = (first.SquaresAboutMean + second.SquaresAboutMean) / (n1 + n2 - 2);
        if (equalVariances)
        {
            return (difference, Math.Sqrt(pooled * ((1 / n1) + (1 / n2))), n1 + n2 - 2, Math.Sqrt(pooled));
        }

        // Each share of the variance of the difference, so that no square of a variance over- or underflows.
        var (v1, v2) = (first.Variance!.Value / n1, second.Variance!.Value / n2);
        var (s1, s2) = (v1 / (v1 + v2), v2 / (v1 + v2));
        return (difference, Math.Sqrt(v1 + v2), 1 / ((s1 * s1 / (n1 - 1)) + (s2 * s2 / (n2 - 1))), Math.Sqrt(pooled));
    }

    private static HypothesisTest Independent(MomentSummary first, MomentSummary second, bool equalVariances, Alternative alternative, Proportion? level)
    {
        Guard.Against.Null(first);
        Guard.Against.Null(second);
        alternative.Checked(nameof(alternative));
        var confidence = ConfidenceLevel.Checked(level, nameof(level));
        var method = equalVariances ? "Student t" : "Welch t";
        var n = first.N + second.N;
        if (Compare(first, second, equalVariances) is not var (difference, error, df, pooled))
        {
            return HypothesisTest.None(method, n, alternative, "t", equalVariances ? "there are fewer than three values, or none in one sample" : "a sample has fewer than two values");
        }

        if (error == 0)
        {
            return HypothesisTest.None(method, n, alternative, "t", Absent.NoSpread, Estimate.Of(difference, new(difference, difference, confidence), n, method));
        }

        var margin = StudentT.Quantile(confidence.Fraction, df) * error;
        var d = difference / pooled;
        return new(
            method, n, alternative, "t", difference / error, alternative.OfT(difference / error, df), df, null,
            Estimate.Of(difference, new(difference - margin, difference + margin, confidence), n, method),
            [new(EffectSizeKind.CohenD, d), .. n > 3 ? (EffectSize[])[new(EffectSizeKind.HedgesG, d * SmallSample(n - 2))] : []]);
    }

    // Hedges' (1981) factor by degrees of freedom.
    private static double SmallSample(double df) => 1 - (3 / ((4 * df) - 1));
}
