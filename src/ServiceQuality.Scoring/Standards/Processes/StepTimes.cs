using System.Text.Json.Serialization;
using NodaTime;
using ServiceQuality.Domain;
using ServiceQuality.Scoring.Json;
using ServiceQuality.Scoring.Statistics;
using ServiceQuality.Scoring.Statistics.Intervals;

namespace ServiceQuality.Scoring.Standards;

/// <summary>How long a step of a process took, in wall-clock time.</summary>
[JsonConverter(typeof(ScoringJsonConverter<StepTimes>))]
public sealed record StepTimes
{
    private readonly ValueList<double> _hours; // in rising order

    internal StepTimes(string code, ValueList<double> hours, Duration total, Duration waiting)
    {
        Code = code;
        _hours = hours;
        Total = total;
        Waiting = waiting;
    }

    /// <summary>The code of the step.</summary>
    public string Code { get; }

    /// <summary>The number of events whose time is known.</summary>
    public long N => _hours.Count;

    /// <summary>The sum of their times.</summary>
    public Duration Total { get; }

    /// <summary>The part of it that was waiting.</summary>
    public Duration Waiting { get; }

    /// <summary>The median time; null when no time is known.</summary>
    public Duration? Median => AtShare(0.5);

    /// <summary>The time that 90 % of the events do not exceed; null when no time is known.</summary>
    public Duration? P90 => AtShare(0.9);

    /// <summary>The share of waiting in the time; null when there is no time.</summary>
    public Proportion? WaitShare => Total == Duration.Zero ? null : Proportion.FromFraction(Waiting / Total);

    /// <summary>A quantile of the times with its interval, in hours.</summary>
    /// <param name="p">The share, such as 90 %.</param>
    /// <param name="level">The level of the interval, above 0 % and below 100 %; null means 95 %.</param>
    /// <returns>The quantile by <see cref="QuantileEstimate"/>.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The level is outside its range.</exception>
    public Estimate Quantile(Proportion p, Proportion? level = null) =>
        QuantileEstimate.FromValues(_hours.AsSpan(), p, level: level);

    /// <summary>The step, the number of times and their median.</summary>
    /// <returns>For example <c>repair: 12 times, median 4:30:00, 40.0 % waiting</c>.</returns>
    public override string ToString()
    {
        var median = Median is { } known ? $", median {InvariantText.Format(known)}" : "";
        var waiting = WaitShare is { } share ? $", {InvariantText.Format(share)} waiting" : "";
        return $"{Code}: {InvariantText.Count(N, "time")}{median}{waiting}";
    }

    // To the second: hours as doubles have no more to say.
    private Duration? AtShare(double p) => _hours.Count == 0 ? null : Duration.FromSeconds(
        Math.Round(
            3600 * SampleQuantile.FromSorted(_hours.AsSpan(), p, QuantileDefinition.Linear), MidpointRounding.AwayFromZero));
}
