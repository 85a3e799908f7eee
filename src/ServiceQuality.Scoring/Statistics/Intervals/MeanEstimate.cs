using System.Globalization;
using ServiceQuality.Domain;
using ServiceQuality.Scoring.Statistics.Distributions;
using ServiceQuality.Scoring.Statistics.Summaries;

namespace ServiceQuality.Scoring.Statistics.Intervals;

/// <summary>
/// A mean with its spread and interval. What the data cannot give is null and <see cref="Reason"/> says why: no mean without a
/// value, no spread and no interval from a single one.
/// </summary>
public sealed record MeanEstimate
{
    private MeanEstimate(MomentSummary summary, MeanMethod method, Proportion level, double divisor = 1, double shift = 0)
    {
        Method = method;
        N = summary.N;
        Mean = divisor == 1 ? summary.Mean + shift : N == 0 ? null : (summary.Sum / (divisor * N)) + shift;
        StandardDeviation = summary.StandardDeviation / divisor;
        StandardError = StandardDeviation / Math.Sqrt(N);
        Reason = N switch { 0 => Absent.NoValue, 1 => Absent.OneValue, _ => null };
        if (Mean is { } mean && StandardError is { } error)
        {
            var margin = error == 0 ? 0 : error * (method == MeanMethod.StudentT ? StudentT.Quantile(level.Fraction, N - 1) : level.Z());
            Interval = new(mean - margin, mean + margin, level);
        }
    }

    private MeanEstimate(double? mean, long n, string reason)
    {
        Mean = mean;
        N = n;
        Reason = reason;
    }

    /// <summary>How many values the mean is over.</summary>
    public long N { get; }

    /// <summary>The arithmetic mean, or null without a value.</summary>
    public double? Mean { get; }

    /// <summary>The standard deviation with n - 1 in the denominator, or null with fewer than two values.</summary>
    public double? StandardDeviation { get; }

    /// <summary>The standard error of the mean: the standard deviation divided by the root of n.</summary>
    public double? StandardError { get; }

    /// <summary>The interval mean -+ quantile times standard error, or null with fewer than two values.</summary>
    public ConfidenceInterval? Interval { get; }

    /// <summary>How the interval was found.</summary>
    public MeanMethod Method { get; }

    /// <summary>Why something is null, or null when nothing is.</summary>
    public string? Reason { get; }

    /// <summary>The mean of values.</summary>
    /// <param name="values">The values, finite and at most 1e150 in size.</param>
    /// <param name="method">How the interval is found.</param>
    /// <param name="level">The level of confidence, above 0 % and below 100 %; null means 95 %.</param>
    /// <returns>The mean with its interval.</returns>
    /// <exception cref="ArgumentException">A value is not finite or too large.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The level is outside its range, or the method is none of the enumeration.</exception>
    public static MeanEstimate Of(ReadOnlySpan<double> values, MeanMethod method = MeanMethod.StudentT, Proportion? level = null) =>
        Of(MomentSummary.Of(values), method, level);

    /// <summary>The mean of the values that a summary is of.</summary>
    /// <param name="summary">The summary.</param>
    /// <param name="method">How the interval is found.</param>
    /// <param name="level">The level of confidence, above 0 % and below 100 %; null means 95 %.</param>
    /// <returns>The mean with its interval.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The level is outside its range, or the method is none of the enumeration.</exception>
    public static MeanEstimate Of(MomentSummary summary, MeanMethod method = MeanMethod.StudentT, Proportion? level = null)
    {
        Guard.Against.Null(summary);
        return method is MeanMethod.StudentT or MeanMethod.Normal
            ? new(summary, method, ConfidenceLevel.Checked(level, nameof(level)))
            : throw new ArgumentOutOfRangeException(nameof(method), method, "Allowed are StudentT and Normal.");
    }

    // Of values that are each the one summarised, divided and then shifted.
    internal static MeanEstimate Of(MomentSummary summary, double divisor, double shift, Proportion level) => new(summary, MeanMethod.StudentT, level, divisor, shift);

    // A mean that no values lie about: one of means, or none at all.
    internal static MeanEstimate WithoutSpread(double? mean, long n, string reason) => new(mean, n, reason);

    /// <summary>Mean, interval and n, or the reason.</summary>
    /// <returns>For example <c>-1.21 [-1.34, -1.07], n = 300</c>.</returns>
    public override string ToString()
    {
        var n = "n = " + N.ToString(CultureInfo.InvariantCulture);
        return (Mean, Interval) switch
        {
            ({ } mean, { } interval) => $"{mean.ToString("F2", CultureInfo.InvariantCulture)} {interval.ToString(null, null)}, {n}",
            ({ } mean, null) => $"{mean.ToString("F2", CultureInfo.InvariantCulture)}, {n} ({Reason})",
            _ => $"{n} ({Reason})",
        };
    }
}
