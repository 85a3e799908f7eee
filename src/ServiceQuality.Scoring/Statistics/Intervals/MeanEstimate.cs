using System.Globalization;
using System.Text.Json.Serialization;
using ServiceQuality.Domain;
using ServiceQuality.Scoring.Json;
using ServiceQuality.Scoring.Statistics.Distributions;
using ServiceQuality.Scoring.Statistics.Summaries;

namespace ServiceQuality.Scoring.Statistics.Intervals;

/// <summary>
/// A mean with its standard deviation and interval. What the data cannot give is null and <see cref="Reason"/> says why: there is
/// no mean without a value, and no standard deviation and no interval of a single value.
/// </summary>
[JsonConverter(typeof(ScoringJsonConverter<MeanEstimate>))]
public sealed record MeanEstimate
{
    private MeanEstimate(MomentSummary summary, MeanMethod method, Proportion level, double divisor = 1, double shift = 0)
    {
        Method = method;
        N = summary.N;
        Mean = TransformMean(summary, divisor, shift);
        StandardDeviation = summary.StandardDeviation / divisor;
        StandardError = StandardDeviation / Math.Sqrt(N);
        Reason = N switch { 0 => NoResultReason.NoValue, 1 => NoResultReason.OneValue, _ => null };
        if (Mean is { } mean && StandardError is { } error)
        {
            var margin = Margin(error, N, method, level);
            Interval = new(mean - margin, mean + margin, level);
        }
    }

    private MeanEstimate(double mean, double standardError, long n, Proportion level)
    {
        Method = MeanMethod.Normal;
        N = n;
        Mean = mean;
        StandardError = standardError;
        var margin = level.Z() * standardError;
        Interval = new(mean - margin, mean + margin, level);
    }

    private MeanEstimate(double? mean, long n, string reason)
    {
        Mean = mean;
        N = n;
        Reason = reason;
    }

    /// <summary>The number of values.</summary>
    public long N { get; }

    /// <summary>The arithmetic mean, or null without a value.</summary>
    public double? Mean { get; }

    /// <summary>
    /// The standard deviation with n - 1 in the denominator; null with fewer than two values, and for the restricted mean of a
    /// survival curve, which has none.
    /// </summary>
    public double? StandardDeviation { get; }

    /// <summary>
    /// The standard error of the mean: the standard deviation divided by the root of n, or of a survival curve by Greenwood's
    /// formula.
    /// </summary>
    public double? StandardError { get; }

    /// <summary>The interval mean -+ quantile times standard error, or null with fewer than two values.</summary>
    public ConfidenceInterval? Interval { get; }

    /// <summary>The method of the interval.</summary>
    public MeanMethod Method { get; }

    /// <summary>Why something is null, or null when nothing is.</summary>
    public string? Reason { get; }

    /// <summary>Estimates the mean of values.</summary>
    /// <param name="values">The values, finite and at most 1e150 in size.</param>
    /// <param name="method">The method of the interval.</param>
    /// <param name="level">The level of confidence, above 0 % and below 100 %; null means 95 %.</param>
    /// <returns>The mean with its interval.</returns>
    /// <exception cref="ArgumentException">A value is not finite or too large.</exception>
    /// <exception cref="ArgumentOutOfRangeException">
    /// The level is outside its range, or the method is not a member of the enumeration.
    /// </exception>
    public static MeanEstimate FromValues(
        ReadOnlySpan<double> values, MeanMethod method = MeanMethod.StudentT, Proportion? level = null) =>
        FromSummary(MomentSummary.FromValues(values), method, level);

    /// <summary>Estimates the mean from the summary of values.</summary>
    /// <param name="summary">The summary.</param>
    /// <param name="method">The method of the interval.</param>
    /// <param name="level">The level of confidence, above 0 % and below 100 %; null means 95 %.</param>
    /// <returns>The mean with its interval.</returns>
    /// <exception cref="ArgumentOutOfRangeException">
    /// The level is outside its range, or the method is not a member of the enumeration.
    /// </exception>
    public static MeanEstimate FromSummary(
        MomentSummary summary, MeanMethod method = MeanMethod.StudentT, Proportion? level = null)
    {
        Guard.Against.Null(summary);
        Guard.Against.UndefinedEnum(method);
        return new(summary, method, Guard.Against.InvalidLevel(level));
    }

    /// <summary>
    /// Assesses the mean against a bound: whether the mean satisfies it, and what the interval says about the cases to come.
    /// </summary>
    /// <param name="bound">The bound in the unit of the values, at most 1e150 in size.</param>
    /// <param name="direction">On which side of the bound the mean is to be.</param>
    /// <param name="minimum">How many values are needed before the interval is used; at least 1.</param>
    /// <returns>The assessment.</returns>
    /// <exception cref="ArgumentOutOfRangeException">
    /// The bound is not finite or too large, the minimum is below 1, or the direction is not a member of the enumeration.
    /// </exception>
    public Assessment Assess(double bound, BoundDirection direction, int minimum = Assessment.DefaultMinimum) => Assessment.Run(
        new(Mean, Interval?.Lower, Interval?.Upper, N, Reason, ToString()), bound, direction, minimum);

    // Of values that are the summarised ones divided by the divisor, plus the shift.
    internal static MeanEstimate FromSummary(MomentSummary summary, double divisor, double shift, Proportion level) =>
        new(summary, MeanMethod.StudentT, level, divisor, shift);

    // A mean whose standard error does not come from a standard deviation, with the normal interval.
    internal static MeanEstimate FromStandardError(double mean, double standardError, long n, Proportion level) =>
        new(mean, standardError, n, level);

    // A mean without a standard deviation, such as a mean of means; or no mean at all.
    internal static MeanEstimate WithoutSpread(double? mean, long n, string reason) => new(mean, n, reason);

    /// <summary>Mean, interval and n, or the reason.</summary>
    /// <returns>For example <c>-1.21 [-1.34, -1.07], n = 300</c>.</returns>
    public override string ToString()
    {
        var n = "n = " + N.ToString(CultureInfo.InvariantCulture);
        if (Mean is not { } mean)
        {
            return $"{n} ({Reason})";
        }

        var text = mean.RoundTo(2);
        return Interval is { } interval ? $"{text} {interval}, {n}" : $"{text}, {n} ({Reason})";
    }

    private static double? TransformMean(MomentSummary summary, double divisor, double shift)
    {
        if (divisor == 1)
        {
            return summary.Mean + shift;
        }

        return summary.N == 0 ? null : (summary.Sum / (divisor * summary.N)) + shift;
    }

    private static double Margin(double error, long n, MeanMethod method, Proportion level)
    {
        if (error == 0)
        {
            return 0;
        }

        return error * (method == MeanMethod.StudentT ? StudentT.Quantile(level.Fraction, n - 1) : level.Z());
    }
}
