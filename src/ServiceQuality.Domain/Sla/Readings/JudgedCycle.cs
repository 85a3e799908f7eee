using NodaTime;

namespace ServiceQuality.Domain.Sla;

// The current cycle of a clock under the limits of its target: which limit is in force, when the cycle is due, and whether it was
// met.
internal ref struct JudgedCycle : ICycleClock
{
    private SlaTarget _target;
    private ReadOnlySpan<CaseEvent> _events;
    private Span<ClockReading> _ended; // where the cycles before the current one go, as far as there is room
    private List<ClockSegment>? _segments; // of the current cycle, when they are asked for

    private SlaLimit? _limit; // in force; its index, and the event that gave the priority and tier
    private int _limitIndex;
    private int _judgedAt;
    private bool _lapsed; // whether the cycle was without a limit for a time
    private ClockDue _due;
    private Instant _since; // when the current segment began, and with which event
    private int _sinceAt;
    private int _startedAt;
    private int _breached;

    internal readonly Instant? StoredDue => _due.Stored;

    private readonly SlaLimit Limit => _limit!;

    internal void Start(SlaTarget target, ReadOnlySpan<CaseEvent> events, Span<ClockReading> ended, List<ClockSegment>? segments)
    {
        _target = target;
        _events = events;
        _ended = ended;
        _segments = segments;
    }

    public void Begin(in ClockMoment now)
    {
        _segments?.Clear();
        JudgeBy(now);
        _since = now.At;
        _sinceAt = _startedAt = now.Event;
        _lapsed = !Limit.Applies;
        _due = new(_lapsed ? null : Limit.Due(_events[now.Event]));
    }

    public void Halt(SlaPhase to, in ClockMoment now)
    {
        _due.Halt(Limit, to, now.At);
        EndSegment(SlaPhase.Running, now);
    }

    public void Resume(SlaPhase from, in ClockMoment now)
    {
        _due.Resume(Limit, from, _since, now.At);
        EndSegment(from, now);
    }

    public void ChangeTerms(SlaPhase phase, in ClockMoment now)
    {
        if (_target.PromisesAlike(_limitIndex, now.Limit))
        {
            JudgeBy(now);
            return;
        }

        var to = _target.Limits.AsSpan()[now.Limit];
        var due = DueUnder(to, phase, now);
        if (_target.OnChange == ChangePolicy.StricterOfBoth && !IsStricter(to, due, phase, now.At))
        {
            return;
        }

        EndSegment(phase, now);
        JudgeBy(now);
        _lapsed |= !to.Applies;
        _due = due;
        if (to.Applies && _target.OnChange == ChangePolicy.Restart)
        {
            _segments?.Clear();
            _startedAt = now.Event;
            _due.Halt(to, phase, now.At);
        }
    }

    public void ReviseDue(in ClockMoment now) => _due = new(Limit.Due(_events[now.Event]));

    public void End(int stoppedAt, int cycles)
    {
        var reading = Read(SlaPhase.Stopped, stoppedAt, cycles, _since);
        if (cycles - 1 < _ended.Length)
        {
            _ended[cycles - 1] = reading;
        }

        _breached = reading.BreachedCycles;
    }

    // The time left when the clock last halted.
    internal readonly Duration? Left(SlaPhase phase) => phase == SlaPhase.Stopped ? _due.LeftAt(Limit, _since) : _due.Left;

    internal readonly ClockReading Read(SlaPhase phase, int stoppedAt, int cycles, Instant asOf)
    {
        var now = phase == SlaPhase.Stopped ? _since : asOf;
        var due = _due.AsOf(Limit, now, phase == SlaPhase.Paused);
        var applies = Limit.Applies;
        var verdict = SlaVerdict.Pending;
        if (due is { } d && now > d)
        {
            verdict = SlaVerdict.Breached;
        }
        else if (phase == SlaPhase.Stopped && applies)
        {
            verdict = SlaVerdict.Met;
        }

        return new(
            applies ? phase : SlaPhase.NotApplicable, verdict, due, _limitIndex, _startedAt, stoppedAt, _judgedAt, cycles,
            _breached + (verdict == SlaVerdict.Breached ? 1 : 0));
    }

    // The last segment, until now.
    internal readonly void Finish(SlaPhase phase, Instant asOf)
    {
        if (phase is SlaPhase.Running or SlaPhase.Paused)
        {
            AddSegment(phase, asOf);
        }
    }

    private void JudgeBy(in ClockMoment now)
    {
        _limit = _target.Limits.AsSpan()[now.Limit];
        _limitIndex = now.Limit;
        _judgedAt = now.TermsEvent;
    }

    private void EndSegment(SlaPhase phase, in ClockMoment now)
    {
        AddSegment(phase, now.At);
        _since = now.At;
        _sinceAt = now.Event;
    }

    private readonly void AddSegment(SlaPhase phase, Instant end)
    {
        if (_segments is not null && _since < end)
        {
            _segments.Add(new(_since, end, phase, Limit, _sinceAt));
        }
    }

    private readonly ClockDue DueUnder(SlaLimit to, SlaPhase phase, in ClockMoment now)
    {
        if (!to.Applies)
        {
            return default;
        }

        return _target.OnChange switch
        {
            ChangePolicy.Restart => new(to.Due(now.At)),
            ChangePolicy.KeepElapsed when to.Limit is { CountsDates: false } => KeepTimeUsed(to, phase, now),
            _ => Recompute(to, now),
        };
    }

    private readonly bool IsStricter(SlaLimit to, ClockDue due, SlaPhase phase, Instant now)
    {
        if (!Limit.Applies)
        {
            return true;
        }

        var isPaused = phase == SlaPhase.Paused;
        var other = due.AsOf(to, now, isPaused);
        return other is not null && !(_due.AsOf(Limit, now, isPaused) <= other);
    }

    private readonly ClockDue KeepTimeUsed(SlaLimit to, SlaPhase phase, in ClockMoment now)
    {
        // While nothing is overdue, the time used is the limit less the time left. Otherwise the cycle is folded again, and also
        // when another limit measures a time that was without any.
        if (Limit.Limit is { CountsDates: false } limit && (!_lapsed || Limit.MeasuresAs(to)))
        {
            var left = phase == SlaPhase.Paused ? _due.Left : _due.LeftAt(Limit, now.At);
            var used = limit.Amount - left;
            if (to.Limit!.Value.Amount - used is { } rest && rest > Duration.Zero)
            {
                return new(to.Plus(now.At, rest), phase == SlaPhase.Paused ? rest : null);
            }
        }

        var phases = Fold(new RemainingTimeCycle(_target, to), now);
        return phases.Cycle.DueAt(phases.Phase, now.At);
    }

    private readonly ClockDue Recompute(SlaLimit to, in ClockMoment now) => Fold(new RecomputedCycle(to), now).Cycle.Due;

    // The phases until the event at which the terms change. When that reopens the case, so does the fold.
    private readonly ClockPhases<TCycle> Fold<TCycle>(TCycle cycle, in ClockMoment now)
        where TCycle : struct, ICycleClock
    {
        ClockPhases<TCycle> phases = default;
        phases.Start(_target, _events[..now.Event]);
        phases.Cycle = cycle;
        phases.Run();
        phases.Reopen(now.At);
        return phases;
    }
}
