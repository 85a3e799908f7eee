using NodaTime;
using ServiceQuality.Domain.Calendars;
using ServiceQuality.Domain.Calendars.Deadlines;

namespace ServiceQuality.Domain.Sla;

// The clock of one target for one case: a fold over the events in their order. Used once.
internal sealed class SlaClock(SlaTarget target, BusinessCalendar calendar)
{
    private readonly List<Interval> _counted = []; // what the clock has counted before the current stretch
    private SlaPhase _phase = SlaPhase.NotStarted;
    private PriorityLimit? _judgedBy;
    private PriorityLimit? _judgedByOnReopening; // a change of priority after the stop judges nothing until the case is reopened
    private Instant? _due; // null: not applicable or unreachable
    private Duration? _left; // of a clock that stands still and was not overdue then: the time it goes on with
    private Instant _since; // when the current phase began
    private Instant _haltedAt; // when the clock last began to stand still
    private bool _pausesOnReopening; // whether the status set after the stop is a pausing one

    internal void Apply(CaseEvent e)
    {
        if (e.Kind == CaseEventKind.Opened)
        {
            _judgedBy = _judgedByOnReopening = Declared(e.Priority);
            _phase = SlaPhase.Running;
            _since = e.At;
            _due = Limit is { } limit ? calendar.Due(e.At, limit).Due : null;
        }

        if (e.Kind == CaseEventKind.PriorityChanged)
        {
            _judgedByOnReopening = Declared(e.Priority);
            if (_phase != SlaPhase.Stopped)
            {
                ChangeLimit(e.At);
            }
        }

        // Of several roles of one event the strongest counts: stop, then pause, then resume.
        if (target.StoppedBy.AsSpan().Contains(e.Kind))
        {
            Stop(e.At);
        }
        else if (e.Kind is CaseEventKind.Opened or CaseEventKind.StatusChanged)
        {
            ChangeStatus(e.At, target.PausedOn.AsSpan().Contains(e.Status));
        }
        else if (e.Kind == CaseEventKind.Reopened && target.Reopens && _phase == SlaPhase.Stopped)
        {
            Resume(e.At);
            ChangeLimit(e.At);
            ChangeStatus(e.At, _pausesOnReopening);
        }
    }

    internal TargetReading Read(Instant asOf)
    {
        var now = _phase == SlaPhase.Stopped ? _since : asOf;
        var due = _phase == SlaPhase.Paused && _left is { } left ? Later(_due, Plus(now, left)) : _due;
        var late = due is { } d && now > d;
        var verdict = (late, _phase) switch
        {
            _ when Limit is null => SlaVerdict.Pending,
            (true, _) => SlaVerdict.Breached,
            (false, SlaPhase.Stopped) => SlaVerdict.Met,
            _ => SlaVerdict.Pending,
        };
        var started = _phase != SlaPhase.NotStarted;
        return new(
            target.Name,
            _judgedBy,
            started && Limit is null ? SlaPhase.NotApplicable : _phase,
            verdict,
            due,
            Sum(Counted(now)),
            due is null ? null : late ? default(ClockTime) : Between(now, due.Value),
            late ? Between(due!.Value, now) : default);
    }

    private void ChangeStatus(Instant at, bool pauses)
    {
        if (_phase == SlaPhase.Stopped)
        {
            _pausesOnReopening = pauses;
        }
        else if (pauses)
        {
            Halt(SlaPhase.Paused, at);
        }
        else if (_phase == SlaPhase.Paused)
        {
            Resume(at);
        }
    }

    private void Stop(Instant at)
    {
        _pausesOnReopening = _phase == SlaPhase.Stopped && _pausesOnReopening;
        if (_phase == SlaPhase.Paused)
        {
            Resume(at);
        }

        Halt(SlaPhase.Stopped, at);
    }

    // The clock stands still. At or before due it keeps what is left; after due the breach stays.
    private void Halt(SlaPhase phase, Instant at)
    {
        if (_phase != SlaPhase.Running)
        {
            return;
        }

        // A pause that follows another without time between is the same pause: it began when the first did.
        var goesOn = phase == SlaPhase.Paused && _since == at && _counted.Count > 0;
        _left = LeftAt(at);
        _counted.Add(new(_since, at));
        (_phase, _since) = (phase, goesOn ? _haltedAt : at);
        _haltedAt = _since;
    }

    private void Resume(Instant at)
    {
        MoveDue(at);
        (_phase, _since) = (SlaPhase.Running, at);
    }

    // The time used is kept: what is left is the new limit less the time used.
    private void ChangeLimit(Instant at)
    {
        var (before, limit) = (Limit, _judgedByOnReopening?.Limit);
        _judgedBy = _judgedByOnReopening;
        if (limit == before)
        {
            return;
        }

        _left = null;
        if (limit is null)
        {
            _due = null;
            return;
        }

        if (limit.Value.CountsDates)
        {
            Recompute(limit.Value);
            return;
        }

        var left = limit.Value.Amount - Used(Counted(at));
        if (left > Duration.Zero)
        {
            _due = Plus(at, left);
            _left = _phase == SlaPhase.Paused ? left : null;
        }
        else
        {
            _due = Reached(limit.Value.Amount);
            _left = _phase == SlaPhase.Paused ? LeftAt(_since) : null;
        }

        // The earliest instant at which the time used reached the limit.
        Instant Reached(Duration amount)
        {
            foreach (var interval in Counted(at))
            {
                var used = Used([interval]);
                if (amount <= used)
                {
                    return Plus(interval.Start, amount)!.Value;
                }

                amount -= used;
            }

            return at; // not reached before: the time used is exactly what it was at the change
        }
    }

    // A limit in dates has no time used: the due is computed again from the start, and each pause so far moves it again.
    private void Recompute(TimeLimit limit)
    {
        _due = calendar.Due(_counted.Count > 0 ? _counted[0].Start : _since, limit).Due;
        for (var i = 0; i < _counted.Count; i++)
        {
            _left = LeftAt(_counted[i].End);
            if (i + 1 < _counted.Count)
            {
                MoveDue(_counted[i + 1].Start);
            }
            else if (_phase == SlaPhase.Running)
            {
                MoveDue(_since);
            }
        }
    }

    private void MoveDue(Instant resumed)
    {
        _due = _left is { } left ? Later(_due, Plus(resumed, left)) : _due;
        _left = null;
    }

    private Duration? LeftAt(Instant at) => (Limit, _due) switch
    {
        (null, _) => null,
        ({ CountsDates: true }, null) => null, // never due
        ({ } limit, null) => limit.Amount - Used(Counted(at)), // never due, so not used up
        (_, { } due) => at <= due ? Length(at, due) : null,
    };

    private IEnumerable<Interval> Counted(Instant until) =>
        _phase == SlaPhase.Running ? _counted.Append(new(_since, until)) : _counted;

    private Duration Used(IEnumerable<Interval> intervals) =>
        intervals.Aggregate(Duration.Zero, (sum, i) => sum + Length(i.Start, i.End));

    private ClockTime Sum(IEnumerable<Interval> intervals) => intervals.Aggregate(default(ClockTime), (sum, i) =>
    {
        var length = Between(i.Start, i.End);
        return new(sum.Open + length.Open, sum.Wall + length.Wall);
    });

    private ClockTime Between(Instant from, Instant to) => new(calendar.Between(from, to), to - from);

    // Time in the unit in which pauses move the limit: open time for open time and working days, otherwise time by the clock on the
    // wall.
    private Duration Length(Instant from, Instant to) => CountsWall ? to - from : calendar.Between(from, to);

    private Instant? Plus(Instant start, Duration amount)
    {
        if (CountsWall)
        {
            return amount < BusinessTimeRange.End - start ? start + amount : null;
        }

        return calendar.TryAdd(start, amount, out var result) ? result : null;
    }

    // All limits of a target are of one kind.
    private bool CountsWall => target.Limits.Any(l => l.Limit is { Kind: not (TimeLimitKind.OpenTime or TimeLimitKind.WorkingDays) });

    // Null: not applicable, or not started.
    private TimeLimit? Limit => _judgedBy?.Limit;

    private PriorityLimit? Declared(Priority priority) => target.Limits.FirstOrDefault(l => l.Priority == priority);

    private static Instant? Later(Instant? one, Instant? other) => one is { } a && other is { } b ? Instant.Max(a, b) : other;
}
