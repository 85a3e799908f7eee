using System.Globalization;
using System.Text.Json.Serialization;
using NodaTime;
using ServiceQuality.Domain.Calendars;
using ServiceQuality.Domain.Json;

namespace ServiceQuality.Domain.Sla;

/// <summary>
/// Why a clock stands as it stands: the events that made a difference, and all the time of the cycle at hand, counted or skipped with the
/// reason (open, closed, holiday, break, pause with its status, the time between closing and reopening). The lengths of what is
/// counted add up to the elapsed time of the reading.
/// </summary>
[JsonConverter(typeof(DomainJsonConverter<ClockExplanation>))]
public sealed class ClockExplanation
{
    private readonly CycleMeasurement _measure;

    internal ClockExplanation(TargetReading reading)
    {
        Reading = reading;
        _measure = reading.Measure();
        Steps = StepsOf(reading);
    }

    /// <summary>What is explained.</summary>
    public TargetReading Reading { get; }

    /// <summary>The events that made a difference to the clock, of all its cycles.</summary>
    public ValueList<ClockStep> Steps { get; }

    /// <summary>The time of the cycle at hand without a gap, from its start to its stop or to now.</summary>
    public IEnumerable<ExplainedSegment> Segments => TimeSegment.Merge(_measure.Segments.SelectMany(Pieces)).Select(p => new ExplainedSegment(p, Zone));

    /// <summary>The time that the clock has counted, in open and in wall time.</summary>
    public ClockTime Counted => _measure.TimeUsed;

    // The zone in which local times are told.
    internal DateTimeZone Zone => (Reading.Limit?.Calendar ?? Reading.Case.Agreement.Calendar).CommonZone ?? DateTimeZone.Utc;

    /// <summary>The explanation as lines of text; dates and times are ISO in every language.</summary>
    /// <param name="culture">The language: Chinese cultures give Chinese, all others (and null) English.</param>
    /// <returns>The text.</returns>
    public string ToText(CultureInfo? culture = null) => ClockText.Of(this, ClockWords.Of(culture));

    /// <summary>The first line of the text: target, case, phase and verdict.</summary>
    /// <returns>For example <c>Resolution of case C-1: running, pending as of Mon 2026-03-02 12:00Z</c>.</returns>
    public override string ToString() => ClockText.Head(this, ClockWords.Of(null));

    private static ValueList<ClockStep> StepsOf(TargetReading reading)
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

            // The due of a paused clock moves by itself.
            if ((now.Phase, now.Cycles, now.Limit) != (before.Phase, before.Cycles, before.Limit) || (now.Due != before.Due && now.Phase != SlaPhase.Paused))
            {
                steps.Add(new(e, now, now.Limit < 0 ? null : target.Limits[now.Limit]));
            }

            before = now;
        }

        return [.. steps];
    }

    private IEnumerable<TimeSegment> Pieces(ClockSegment piece)
    {
        var e = Reading.Case.History.Events[piece.Event];
        return piece.Phase switch
        {
            SlaPhase.Paused => [new(piece.Start, piece.End, false, TimeReason.Paused, e.Code, null)],
            SlaPhase.Stopped => [new(piece.Start, piece.End, false, TimeReason.Stopped, null, null)],
            _ when piece.Limit.CountsWallTime => [new(piece.Start, piece.End, true, TimeReason.WallTime, null, null)],
            _ => piece.Limit.Calendar.Pieces(piece.Start, piece.End),
        };
    }
}
