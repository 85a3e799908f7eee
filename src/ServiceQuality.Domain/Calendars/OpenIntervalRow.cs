using System.Text.Json.Serialization;
using NodaTime;
using ServiceQuality.Domain.Json;

namespace ServiceQuality.Domain.Calendars;

/// <summary>
/// An open interval with the open time before it, counted from the start of a window: what a table needs for computing business
/// time by a join. The default value is an empty interval at the Unix epoch.
/// </summary>
[JsonConverter(typeof(DomainJsonConverter<OpenIntervalRow>))]
public readonly record struct OpenIntervalRow
{
    internal OpenIntervalRow(Instant start, Instant end, Duration openBefore)
    {
        Start = start;
        End = end;
        OpenBefore = openBefore;
    }

    /// <summary>The opening.</summary>
    public Instant Start { get; }

    /// <summary>The closing.</summary>
    public Instant End { get; }

    /// <summary>The open time from the start of the window to the opening.</summary>
    public Duration OpenBefore { get; }

    /// <summary>The interval and the open time before it.</summary>
    /// <returns>For example <c>2026-03-02T08:00:00Z/2026-03-02T11:00:00Z after 0:00:00</c>.</returns>
    public override string ToString() =>
        $"{InvariantText.Format(Start)}/{InvariantText.Format(End)} after {InvariantText.Format(OpenBefore)}";

    // Intervals in order with their running total, one by one.
    internal static IEnumerable<OpenIntervalRow> Of(IEnumerable<Interval> intervals)
    {
        var before = Duration.Zero;
        foreach (var interval in intervals)
        {
            yield return new(interval.Start, interval.End, before);
            before += interval.Duration;
        }
    }
}
