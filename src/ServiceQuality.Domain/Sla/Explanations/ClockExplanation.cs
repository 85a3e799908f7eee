using System.Globalization;
using System.Text.Json.Serialization;
using NodaTime;
using ServiceQuality.Domain.Calendars;
using ServiceQuality.Domain.Json;

namespace ServiceQuality.Domain.Sla;

/// <summary>
/// Explains the reading of a clock: the events that changed it, and all the time of the current cycle, counted or skipped with
/// the reason (open, closed, holiday, break, pause with its status, the time between closing and reopening). The counted lengths
/// add up to the time used of the reading.
/// </summary>
[JsonConverter(typeof(DomainJsonConverter<ClockExplanation>))]
public sealed class ClockExplanation
{
    private readonly CycleMeasurement _measurement;

    internal ClockExplanation(TargetReading reading)
    {
        Reading = reading;
        _measurement = reading.Measure();
        Steps = FindSteps(reading);
    }

    /// <summary>The reading that is explained.</summary>
    public TargetReading Reading { get; }

    /// <summary>The events that changed the clock, in all of its cycles.</summary>
    public ValueList<ClockStep> Steps { get; }

    /// <summary>The time of the current cycle without gaps, from its start to its stop or to now.</summary>
    public IEnumerable<ExplainedSegment> Segments =>
        TimeSegment.Merge(_measurement.Segments.SelectMany(Explain)).Select(s => new ExplainedSegment(s, Zone));

    /// <summary>The time that the clock has counted, in open and in wall time.</summary>
    public ClockTime Counted => _measurement.TimeUsed;

    // The zone of local times.
    internal DateTimeZone Zone => (Reading.Limit?.Calendar ?? Reading.Case.Agreement.Calendar).CommonZone ?? DateTimeZone.Utc;

    /// <summary>Returns the explanation as lines of text. Dates and times are ISO in every language.</summary>
    /// <param name="culture">The language: Chinese cultures give Chinese, all others (and null) English.</param>
    /// <returns>The text.</returns>
    public string ToText(CultureInfo? culture = null) => ClockText.Write(this, ClockWords.Of(culture));

    /// <summary>The first line of the text: target, case, phase and verdict.</summary>
    /// <returns>For example <c>Resolution of case C-1: running, pending as of Mon 2026-03-02 12:00Z</c>.</returns>
    public override string ToString() => ClockText.WriteHead(this, ClockWords.Of(null));

    private static ValueList<ClockStep> FindSteps(TargetReading reading)
    {
        List<ClockStep> steps = [];
        var seen = reading.Case.Seen;
        var target = reading.Target;
        SlaClock clock = new(target, seen);
        var before = ClockReading.NotStarted;
        foreach (ref readonly var e in seen)
        {
            clock.Step();
            var now = clock.Read(e.At);
            if (IsStep(before, now))
            {
                steps.Add(new(e, now, now.Limit < 0 ? null : target.Limits[now.Limit]));
            }

            before = now;
        }

        return [.. steps];
    }

    private static bool IsStep(in ClockReading before, in ClockReading now)
    {
        if (now.Phase != before.Phase || now.Cycles != before.Cycles || now.Limit != before.Limit)
        {
            return true;
        }

        // The due of a paused clock moves without an event.
        return now.Due != before.Due && now.Phase != SlaPhase.Paused;
    }

    private IEnumerable<TimeSegment> Explain(ClockSegment segment)
    {
        var (start, end) = (segment.Start, segment.End);
        switch (segment.Phase)
        {
            case SlaPhase.Paused:
                return [new(start, end, false, TimeReason.Paused, Reading.Case.History.Events[segment.Event].Code, null)];
            case SlaPhase.Stopped:
                return [new(start, end, false, TimeReason.Stopped, null, null)];
            case var _ when segment.Limit.CountsWallTime:
                return [new(start, end, true, TimeReason.WallTime, null, null)];
            default:
                return segment.Limit.Calendar.SegmentsBetween(start, end);
        }
    }
}
