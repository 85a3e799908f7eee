using System.Globalization;
using System.Text.Json.Serialization;
using ServiceQuality.Scoring.Json;

namespace ServiceQuality.Scoring.Statistics.Tests;

/// <summary>
/// A sample of which a report prints n, mean and standard deviation. The numbers are taken as they are: a test of rounded numbers
/// is as inexact as these. The default value is a sample without a value.
/// </summary>
[JsonConverter(typeof(ScoringJsonConverter<PrintedSample>))]
public readonly record struct PrintedSample
{
    /// <summary>A sample.</summary>
    /// <param name="n">The number of values, 2 or more.</param>
    /// <param name="mean">The mean, finite and at most 1e150 in size.</param>
    /// <param name="standardDeviation">The standard deviation with n - 1 in the denominator, from 0 to 1e150.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is outside its range.</exception>
    public PrintedSample(long n, double mean, double standardDeviation)
    {
        Guard.Against.LessThan(n, 2);
        N = n;
        Mean = Guard.Against.InvalidValue(mean);
        Guard.Against.OutOfRange(
            !(standardDeviation is >= 0 and <= NumberLimits.MaxMagnitude),
            standardDeviation,
            "Allowed are finite numbers from 0, up to 1e150.");
        StandardDeviation = standardDeviation;
    }

    /// <summary>The number of values.</summary>
    public long N { get; }

    /// <summary>The mean.</summary>
    public double Mean { get; }

    /// <summary>The standard deviation with n - 1 in the denominator.</summary>
    public double StandardDeviation { get; }

    /// <summary>N, mean and standard deviation.</summary>
    /// <returns>For example <c>n = 30, mean 5.2, SD 1.1</c>.</returns>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"n = {N}, mean {Mean}, SD {StandardDeviation}");
}
