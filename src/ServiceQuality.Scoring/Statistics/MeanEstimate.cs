using System.Globalization;
using ServiceQuality.Domain;

namespace ServiceQuality.Scoring.Statistics;

/// <summary>
/// A mean with its spread and t interval. What the data cannot give is null and <see cref="Reason"/> says why: no mean without a
/// value, no spread and no interval from a single one.
/// </summary>
public sealed record MeanEstimate
{
    private MeanEstimate(long n, double? mean, double? standardDeviation, Proportion level, string? reason)
    {
        N = n;
        Mean = mean;
        StandardDeviation = standardDeviation;
        StandardError = standardDeviation / Math.Sqrt(n);
        Reason = reason;
        if (mean is { } m && StandardError is { } error)
        {
            var margin = error == 0 ? 0 : StudentT.Quantile(level.Fraction, n - 1) * error;
            Interval = new(m - margin, m + margin, level);
        }
    }

    /// <summary>How many values the mean is over.</summary>
    public long N { get; }

    /// <summary>The arithmetic mean, or null without a value.</summary>
    public double? Mean { get; }

    /// <summary>The standard deviation with n - 1 in the denominator, or null with fewer than two values.</summary>
    public double? StandardDeviation { get; }

    /// <summary>The standard error of the mean: the standard deviation divided by the root of n.</summary>
    public double? StandardError { get; }

    /// <summary>The interval mean -+ t times standard error, t with n - 1 degrees of freedom.</summary>
    public ConfidenceInterval? Interval { get; }

    /// <summary>Why something is null, or null when nothing is.</summary>
    public string? Reason { get; }

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

    // The estimate from whole numbers, each less a shift: exact sums, whatever the order of the values.
    internal static MeanEstimate OfIntegers(long n, long sum, long sumOfSquares, double shift, Proportion level)
    {
        if (n < 2)
        {
            return n == 0 ? None(level) : new(1, shift + sum, null, level, OneValue);
        }

        var numerator = ((Int128)n * sumOfSquares) - ((Int128)sum * sum);
        return new(n, shift + ((double)sum / n), Math.Sqrt((double)numerator / ((double)n * (n - 1))), level, null);
    }

    // The estimate from numbers: two passes, each with compensated sums.
    internal static MeanEstimate Of(ReadOnlySpan<double> values, Proportion level)
    {
        var n = values.Length;
        if (n == 0)
        {
            return None(level);
        }

        // The mean of equal values must be that value and their spread zero, which rounding would blur.
        if (!values.ContainsAnyExcept(values[0]))
        {
            return new(n, values[0], n == 1 ? null : 0, level, n == 1 ? OneValue : null);
        }

        var total = default(CompensatedSum);
        foreach (var value in values)
        {
            total.Add(value);
        }

        var mean = total.Value / n;
        var squares = default(CompensatedSum);
        foreach (var value in values)
        {
            squares.Add((value - mean) * (value - mean));
        }

        return new(n, mean, Math.Sqrt(squares.Value / (n - 1)), level, null);
    }

    private const string OneValue = "one value has no spread";

    private static MeanEstimate None(Proportion level) => new(0, null, null, level, "there is no value");
}
