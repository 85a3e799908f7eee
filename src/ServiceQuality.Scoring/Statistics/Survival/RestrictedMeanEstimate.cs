using System.Globalization;
using ServiceQuality.Domain;

namespace ServiceQuality.Scoring.Statistics.Survival;

/// <summary>
/// The mean time spent up to a horizon, when longer times count as the horizon, with its standard error and interval. When the data do not
/// reach the horizon they are null and <see cref="Reason"/> says so.
/// </summary>
public sealed record RestrictedMeanEstimate
{
    internal RestrictedMeanEstimate(double horizon, double mean, double standardError, long n, Proportion level)
    {
        Horizon = horizon;
        N = n;
        Mean = mean;
        StandardError = standardError;
        var margin = level.Z() * standardError;
        Interval = new(mean - margin, mean + margin, level);
    }

    internal RestrictedMeanEstimate(double horizon, long n, string reason)
    {
        Horizon = horizon;
        N = n;
        Reason = reason;
    }

    /// <summary>The horizon, in the unit of the times given.</summary>
    public double Horizon { get; }

    /// <summary>The mean, from 0 to the horizon.</summary>
    public double? Mean { get; }

    /// <summary>The standard error of the mean; 0 when no case ended before the horizon.</summary>
    public double? StandardError { get; }

    /// <summary>The interval mean -+ normal quantile times standard error; it is not cut at 0 or at the horizon.</summary>
    public ConfidenceInterval? Interval { get; }

    /// <summary>How many cases the curve is over.</summary>
    public long N { get; }

    /// <summary>Why there is no mean, or null when there is one.</summary>
    public string? Reason { get; }

    /// <summary>Mean, interval, horizon and n, or the reason.</summary>
    /// <returns>For example <c>32.21 [23.05, 41.38] up to 50, n = 11</c>.</returns>
    public override string ToString() => Mean is { } mean
        ? string.Create(CultureInfo.InvariantCulture, $"{mean:F2} {Interval} up to {Horizon}, n = {N}")
        : string.Create(CultureInfo.InvariantCulture, $"up to {Horizon}, n = {N} ({Reason})");
}
