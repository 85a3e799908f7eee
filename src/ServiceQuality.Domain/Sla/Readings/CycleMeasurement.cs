using NodaTime;

namespace ServiceQuality.Domain.Sla;

// What is measured of the current cycle of a clock: a second fold over the events that keeps the segments of the cycle. It is
// made once for a reading, when something measured is asked for, and does not change.
internal sealed class CycleMeasurement
{
    private readonly SlaTarget _target;
    private readonly List<ClockSegment> _segments = [];
    private readonly Instant? _storedDue; // of a paused clock, that of the beginning of the pause
    private readonly Duration? _left; // of a paused or stopped clock that was not overdue then
    private readonly Instant _asOf;
    private readonly Instant _now; // of a stopped clock, when it stopped
    private readonly Duration _used; // in the unit of the limit

    internal CycleMeasurement(SlaTarget target, ReadOnlySpan<CaseEvent> seen, Instant asOf)
    {
        _target = target;
        _asOf = asOf;
        SlaClock clock = new(target, seen, default, _segments);
        clock.Run();
        clock.Finish(asOf);
        Reading = clock.Read(asOf);
        Limit = Reading.Limit < 0 ? null : target.Limits[Reading.Limit];
        _storedDue = clock.StoredDue;
        _left = clock.Left;
        _now = Reading.StoppedAt < 0 ? asOf : seen[Reading.StoppedAt].At;
        _used = Sum(_segments);
    }

    internal ClockReading Reading { get; }

    internal SlaLimit? Limit { get; }

    internal IReadOnlyList<ClockSegment> Segments => _segments;

    internal ClockTime TimeUsed
    {
        get
        {
            var (open, wall) = (Duration.Zero, Duration.Zero);
            foreach (var segment in _segments.Where(s => s.IsCounted))
            {
                open += MeterOf(segment).Calendar.Between(segment.Start, segment.End);
                wall += segment.End - segment.Start;
            }

            return new(open, wall);
        }
    }

    internal ClockTime? Remaining
    {
        get
        {
            if (Reading.Due is not { } due)
            {
                return null;
            }

            return _now > due ? default(ClockTime) : Between(_now, due);
        }
    }

    internal ClockTime Lateness => Reading.Due is { } due && _now > due ? Between(due, _now) : default;

    internal bool IsCounting => Reading.Phase == SlaPhase.Running && (Limit!.CountsWallTime || Limit.Calendar.IsOpen(_asOf));

    // Null when there is no limit, when it is zero, or when it is never due and has no length of its own.
    internal double? ShareUsed => Limit is { Applies: true } && Total() is { } total && total > Duration.Zero
        ? _used.TotalNanoseconds / total.TotalNanoseconds
        : null;

    internal IEnumerable<SlaWarning> ReachedWarnings =>
        Marks().Where(m => m.At is { } at ? at <= Counted : m.Threshold <= _used).Select(m => m.Warning);

    // The first later instant at which phase, verdict or warnings differ without a new event.
    internal Instant? NextChange
    {
        get
        {
            if (Reading.Phase != SlaPhase.Running)
            {
                return null;
            }

            var changes = Marks().Where(m => m.At > _asOf || (m.At is null && m.Threshold > _used))
                .Select(m => m.At ?? Limit!.Reached(_asOf, m.Threshold - _used));
            if (Reading is { Verdict: SlaVerdict.Pending, Due: { } due })
            {
                changes = changes.Append(due + Duration.Epsilon);
            }

            return changes.Where(c => c < BusinessTimeRange.End).Min();
        }
    }

    // The instant up to which the cycle was counted; while the clock is paused, the beginning of the pause.
    private Instant Counted => Reading.Phase != SlaPhase.Paused
        ? _now
        : _segments.FindLastIndex(s => s.IsCounted) is >= 0 and var i ? _segments[i].End : _segments.FirstOrDefault().Start;

    // The marks, each with the time used at which it is reached; of a date before or after the end of a date, also its instant.
    private IEnumerable<(SlaWarning Warning, Duration Threshold, Instant? At)> Marks()
    {
        if (Limit is not { Applies: true } || Total() is not { } total)
        {
            yield break;
        }

        foreach (var warning in _target.Warnings)
        {
            if (_storedDue is { } due && warning.Time.CountsDates && Limit.EndsWithDate(due))
            {
                if (warning.AwayFrom(Limit, due) is { } at)
                {
                    yield return (warning, default, at);
                }
            }
            else if (warning.Threshold(Limit, total, _storedDue) is { } threshold)
            {
                yield return (warning, threshold, null);
            }
        }
    }

    // The time used at which due is reached.
    private Duration? Total()
    {
        if (_storedDue is not { } due)
        {
            return Limit!.Limit is { CountsDates: false } limit ? limit.Amount : null;
        }

        if (_left is { } left)
        {
            return _used + left;
        }

        if (Reading.Phase == SlaPhase.Running && _asOf <= due)
        {
            return _used + Limit!.Length(_asOf, due);
        }

        // Overdue: the time that was used by then.
        return Sum(_segments.Where(s => s.Start < due).Select(s => s.End > due ? s with { End = due } : s));
    }

    private Duration Sum(IEnumerable<ClockSegment> segments)
    {
        var sum = Duration.Zero;
        foreach (var segment in segments.Where(s => s.IsCounted))
        {
            sum += MeterOf(segment).Length(segment.Start, segment.End);
        }

        return sum;
    }

    // Time used that is kept stays as it was measured then; under every other policy the limit in force measures it.
    private SlaLimit MeterOf(ClockSegment segment)
    {
        var keeps = _target.OnChange == ChangePolicy.KeepElapsed && Limit!.Limit is null or { CountsDates: false };
        return keeps && segment.Limit.Applies ? segment.Limit : Limit!;
    }

    private ClockTime Between(Instant from, Instant to) => new(Limit!.Calendar.Between(from, to), to - from);
}
