using ServiceQuality.Domain;
using ServiceQuality.Scoring.Statistics.Distributions;
using ServiceQuality.Scoring.Statistics.Intervals;
using ServiceQuality.Scoring.Statistics.Summaries;

namespace ServiceQuality.Scoring.Statistics.Tests;

/// <summary>
/// Tests of means by Student's t: of one sample against a value, of pairs, and of two independent samples with their own
/// variances (Welch 1947) or a common one. Each gives the mean difference with its interval and the usual effect sizes.
/// </summary>
public static partial class TTest
{
    /// <summary>Tests the mean of one sample against a value.</summary>
    /// <param name="values">The values, finite and at most 1e150 in size.</param>
    /// <param name="hypothesis">The mean under the hypothesis.</param>
    /// <param name="alternative">The alternative for the mean.</param>
    /// <param name="level">The level of the interval, which is two-sided; null means 95 %.</param>
    /// <returns>t, n - 1 degrees of freedom, p, and the mean minus the hypothesis with its interval and Cohen's dz.</returns>
    /// <exception cref="ArgumentException">A value is not finite or too large.</exception>
    /// <exception cref="ArgumentOutOfRangeException">
    /// The hypothesis, the alternative or the level is outside its range.
    /// </exception>
    public static HypothesisTest OneSample(
        ReadOnlySpan<double> values,
        double hypothesis = 0,
        Alternative alternative = Alternative.TwoSided,
        Proportion? level = null)
    {
        Guard.Against.InvalidValues(values);
        Guard.Against.InvalidValue(hypothesis);
        Guard.Against.UndefinedEnum(alternative);
        var differences = values.ToArray();
        foreach (ref var difference in differences.AsSpan())
        {
            difference -= hypothesis;
        }

        return TestMean(MeanEstimate.FromValues(differences, level: level), alternative, "one-sample t", []);
    }

    /// <summary>Tests the mean of a summary, such as that of a histogram of differences, against zero.</summary>
    /// <param name="summary">The summary.</param>
    /// <param name="alternative">The alternative for the mean.</param>
    /// <param name="level">The level of the interval, which is two-sided; null means 95 %.</param>
    /// <returns>As from the values themselves.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The alternative or the level is outside its range.</exception>
    public static HypothesisTest OneSample(
        MomentSummary summary, Alternative alternative = Alternative.TwoSided, Proportion? level = null)
    {
        Guard.Against.Null(summary);
        Guard.Against.UndefinedEnum(alternative);
        return TestMean(MeanEstimate.FromSummary(summary, level: level), alternative, "one-sample t", []);
    }

    /// <summary>Tests the mean difference of pairs, first minus second, against zero.</summary>
    /// <param name="first">The first values, finite and at most 1e150 in size.</param>
    /// <param name="second">The second values, as many and in the same order.</param>
    /// <param name="alternative">The alternative for first minus second.</param>
    /// <param name="level">The level of the interval, which is two-sided; null means 95 %.</param>
    /// <returns>
    /// t, n - 1 degrees of freedom, p, the mean difference with its interval, and dz, Hedges' gz, dav and drm when the standard
    /// deviations allow them.
    /// </returns>
    /// <exception cref="ArgumentException">The numbers of values differ, or a value is not finite or too large.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The alternative or the level is outside its range.</exception>
    public static HypothesisTest Paired(
        ReadOnlySpan<double> first,
        ReadOnlySpan<double> second,
        Alternative alternative = Alternative.TwoSided,
        Proportion? level = null)
    {
        Guard.Against.DifferentLength(first.Length, second.Length, nameof(first), nameof(second));
        Guard.Against.InvalidValues(first);
        Guard.Against.InvalidValues(second);
        Guard.Against.UndefinedEnum(alternative);
        return Paired(
            MeanEstimate.FromValues(PairedSample.Subtract(first, second), level: level),
            MomentSummary.FromValues(first).StandardDeviation,
            MomentSummary.FromValues(second).StandardDeviation,
            alternative);
    }

    /// <summary>
    /// Tests the difference of the means of two independent samples, first minus second, each with its own variance.
    /// </summary>
    /// <param name="first">The first sample: values finite and at most 1e150 in size.</param>
    /// <param name="second">The second sample.</param>
    /// <param name="alternative">The alternative for first minus second.</param>
    /// <param name="level">The level of the interval, which is two-sided; null means 95 %.</param>
    /// <returns>
    /// t, the degrees of freedom of Welch and Satterthwaite, p, the difference with its interval, and Cohen's d and Hedges' g by
    /// the pooled SD.
    /// </returns>
    /// <exception cref="ArgumentException">A value is not finite or too large.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The alternative or the level is outside its range.</exception>
    public static HypothesisTest Welch(
        ReadOnlySpan<double> first,
        ReadOnlySpan<double> second,
        Alternative alternative = Alternative.TwoSided,
        Proportion? level = null) =>
        Welch(MomentSummary.FromValues(first), MomentSummary.FromValues(second), alternative, level);

    /// <summary>The test of Welch from summaries of both samples.</summary>
    /// <param name="first">The summary of the first sample.</param>
    /// <param name="second">The summary of the second sample.</param>
    /// <param name="alternative">The alternative for first minus second.</param>
    /// <param name="level">The level of the interval, which is two-sided; null means 95 %.</param>
    /// <returns>As from the values themselves.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The alternative or the level is outside its range.</exception>
    public static HypothesisTest Welch(
        MomentSummary first, MomentSummary second, Alternative alternative = Alternative.TwoSided, Proportion? level = null) =>
        Independent(first, second, false, alternative, level);

    /// <summary>
    /// Tests the difference of the means of two independent samples, first minus second, assuming equal variances (Student 1908).
    /// </summary>
    /// <param name="first">The first sample: values finite and at most 1e150 in size.</param>
    /// <param name="second">The second sample.</param>
    /// <param name="alternative">The alternative for first minus second.</param>
    /// <param name="level">The level of the interval, which is two-sided; null means 95 %.</param>
    /// <returns>t, n1 + n2 - 2 degrees of freedom, p, the difference with its interval, and Cohen's d and Hedges' g.</returns>
    /// <exception cref="ArgumentException">A value is not finite or too large.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The alternative or the level is outside its range.</exception>
    public static HypothesisTest EqualVariances(
        ReadOnlySpan<double> first,
        ReadOnlySpan<double> second,
        Alternative alternative = Alternative.TwoSided,
        Proportion? level = null) =>
        Independent(MomentSummary.FromValues(first), MomentSummary.FromValues(second), true, alternative, level);

    /// <summary>The test with equal variances from summaries of both samples.</summary>
    /// <param name="first">The summary of the first sample.</param>
    /// <param name="second">The summary of the second sample.</param>
    /// <param name="alternative">The alternative for first minus second.</param>
    /// <param name="level">The level of the interval, which is two-sided; null means 95 %.</param>
    /// <returns>As from the values themselves.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The alternative or the level is outside its range.</exception>
    public static HypothesisTest EqualVariances(
        MomentSummary first, MomentSummary second, Alternative alternative = Alternative.TwoSided, Proportion? level = null) =>
        Independent(first, second, true, alternative, level);

    // The test that a mean is zero, from its estimate.
    internal static HypothesisTest TestMean(
        MeanEstimate difference, Alternative alternative, string method, List<EffectSize> effects)
    {
        const string intervalName = "Student t";
        var n = difference.N;
        if (difference is not { Mean: { } mean, StandardDeviation: { } spread, StandardError: { } error, Interval: { } interval })
        {
            var reason = difference.Reason!;
            var single = difference.Mean is { } value ? Estimate.WithoutInterval(value, n, intervalName, reason) : null;
            return HypothesisTest.None(method, n, alternative, "t", reason, single);
        }

        var estimate = Estimate.Of(mean, interval, n, intervalName);
        if (error == 0)
        {
            return HypothesisTest.None(method, n, alternative, "t", NoResultReason.NoSpread, estimate);
        }

        var df = n - 1;
        var (t, dz) = (mean / error, mean / spread);
        List<EffectSize> sizes = [new(EffectSizeKind.CohenDz, dz)];
        if (df > 1)
        {
            sizes.Add(new(EffectSizeKind.HedgesGz, dz * CorrectSmallSample(df)));
        }

        return new(method, n, alternative, "t", t, alternative.PFromT(t, df), df, null, estimate, [.. sizes, .. effects]);
    }

    // The test that the mean difference of pairs is zero, with the standard deviations of both sides if they are known.
    internal static HypothesisTest Paired(
        MeanEstimate difference, double? first, double? second, Alternative alternative = Alternative.TwoSided)
    {
        List<EffectSize> effects = [];
        var variances = (first * first) + (second * second);
        if (difference is { Mean: { } mean, StandardDeviation: { } spread } && variances > 0)
        {
            effects.Add(new(EffectSizeKind.CohenDav, mean / Math.Sqrt(variances.Value / 2)));
            if (first is > 0 and { } s1 && second is > 0 and { } s2 && spread > 0)
            {
                // 1 - r, from var(x - y) = var x + var y - 2 r sd x sd y.
                var oneLessR = ((spread * spread) - ((s1 - s2) * (s1 - s2))) / (2 * s1 * s2);
                effects.Add(new(EffectSizeKind.CohenDrm, mean / spread * Math.Sqrt(2 * Math.Max(oneLessR, 0))));
            }
        }

        return TestMean(difference, alternative, "paired t", effects);
    }

    private static HypothesisTest Independent(
        MomentSummary first, MomentSummary second, bool equalVariances, Alternative alternative, Proportion? level)
    {
        Guard.Against.Null(first);
        Guard.Against.Null(second);
        var comparison = MeanComparison.Create(first, second, equalVariances);
        return Independent(comparison, first.N + second.N, equalVariances, alternative, level);
    }

    private static HypothesisTest Independent(
        MeanComparison? comparison, long n, bool equalVariances, Alternative alternative, Proportion? level)
    {
        Guard.Against.UndefinedEnum(alternative);
        var confidence = Guard.Against.InvalidLevel(level);
        var method = equalVariances ? "Student t" : "Welch t";
        if (comparison is not { } found)
        {
            var reason = equalVariances
                ? "there are fewer than three values, or none in one sample"
                : "a sample has fewer than two values";
            return HypothesisTest.None(method, n, alternative, "t", reason);
        }

        var (difference, error, df, pooled) = found;
        if (error == 0)
        {
            var point = Estimate.Of(difference, new(difference, difference, confidence), n, method);
            return HypothesisTest.None(method, n, alternative, "t", NoResultReason.NoSpread, point);
        }

        var margin = StudentT.Quantile(confidence.Fraction, df) * error;
        var estimate = Estimate.Of(difference, new(difference - margin, difference + margin, confidence), n, method);
        var (t, d) = (difference / error, difference / pooled);
        List<EffectSize> effects = [new(EffectSizeKind.CohenD, d)];
        if (n > 3)
        {
            effects.Add(new(EffectSizeKind.HedgesG, d * CorrectSmallSample(n - 2)));
        }

        return new(method, n, alternative, "t", t, alternative.PFromT(t, df), df, null, estimate, [.. effects]);
    }

    // The factor of Hedges (1981) by degrees of freedom.
    private static double CorrectSmallSample(double df) => 1 - (3 / ((4 * df) - 1));
}
