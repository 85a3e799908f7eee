using NodaTime;

namespace ServiceQuality.Domain.Sla;

// The clock of one target for one case: a fold over its events in their order, without allocation. Used once.
internal ref struct SlaClock
{
    private readonly SlaTarget _target;
    private readonly ReadOnlySpan<CaseEvent> _events;
    private readonly Span<ClockReading> _ended; // where the cycles before the one at hand go, as far as there is room
    private readonly List<ClockPiece>? _pieces; // of the cycle at hand, when somebody wants to know
    private readonly SlaLimit? _again; // the limit under which the events are folded again: null in the first fold

    private int _next; // the event at hand
    private CaseStand _case;
    private int _wanted = -1; // the limit for the priority and tier of the case

    private SlaPhase _phase = SlaPhase.NotStarted;
    private Instant _since; // when the phase, or the piece of it at hand, began, and by which event
    private int _sinceAt;
    private int _startedAt = -1;
    private int _stoppedAt = -1;
    private SlaLimit? _judge; // the limit that judges, its place, and the event that gave its priority and tier
    private int _limit = -1;
    private int _judgedAt = -1;
    private SlaLimit? _meter; // what measures time when a cycle is folded again
    private bool _lapsed; // whether the cycle at hand was without a limit for a time
    private ClockDue _due;
    private ulong _seen; // which of the events that must all come have come
    private int _cycles;
    private int _breached;

    internal SlaClock(SlaTarget target, ReadOnlySpan<CaseEvent> events, Span<ClockReading> ended = default, List<ClockPiece>? pieces = null)
    {
        _target = target;
        _events = events;
        _ended = ended;
        _pieces = pieces;
    }

    // The same events under one limit: what the clock does when does not depend on its due.
    private SlaClock(SlaTarget target, ReadOnlySpan<CaseEvent> events, SlaLimit again)
        : this(target, events) => _again = again;

    internal CaseFault Fault { get; private set; }

    // The due, while the clock is paused that of the pause; and what was left when the clock last stood still.
    internal readonly Instant? StoredDue => _due.Stored;

    internal readonly Duration? Left => _phase == SlaPhase.Stopped ? _due.LeftAt(Meter, _since) : _due.Left;

    private readonly SlaLimit Limit => _judge!;

    private readonly SlaLimit Meter => _meter ?? Limit;

    private readonly bool IsUnderWay => _phase is SlaPhase.Running or SlaPhase.Paused;

    // Whether all events could be taken.
    internal bool Run()
    {
        while (_next < _events.Length)
        {
            if (!Step())
            {
                return false;
            }
        }

        return true;
    }

    // Takes one event.
    internal bool Step()
    {
        ref readonly var e = ref _events[_next];
        var roles = _target.RolesOf(e);
        var idle = _phase == SlaPhase.Stopped ? ClockRoles.Stops : ClockRoles.None; // what has stopped does not stop
        if ((roles & ~idle) != ClockRoles.None && !Apply(e, roles))
        {
            return false;
        }

        _next++;
        return true;
    }

    internal readonly ClockReading Read(Instant asOf)
    {
        if (_phase == SlaPhase.NotStarted)
        {
            return ClockReading.NotStarted;
        }

        var now = _phase == SlaPhase.Stopped ? _since : asOf;
        var limit = Limit;
        var due = _due.AsOf(limit, now, _phase == SlaPhase.Paused);
        var applies = limit.Limit is not null;
        var verdict = due is { } d && now > d ? SlaVerdict.Breached
            : _phase == SlaPhase.Stopped && applies ? SlaVerdict.Met : SlaVerdict.Pending;
        return new(
            applies ? _phase : SlaPhase.NotApplicable, verdict, due, _limit, _startedAt, _stoppedAt, _judgedAt, _cycles,
            _breached + (verdict == SlaVerdict.Breached ? 1 : 0));
    }

    // The last piece, until now.
    internal readonly void Finish(Instant asOf)
    {
        if (IsUnderWay && _since < asOf)
        {
            _pieces?.Add(new(_since, asOf, _phase, Limit, _sinceAt));
        }
    }

    private bool Apply(in CaseEvent e, ClockRoles roles)
    {
        var at = e.At;
        if (roles.Has(ClockRoles.ChangesTerms) && !ChangeTerms(e))
        {
            return false;
        }

        // The start, or a reset that does not stop, comes first; then the strongest of stop, pause and resume.
        if (roles.Has(ClockRoles.Starts) && !IsUnderWay && !(_case.HasEnded && roles.Has(ClockRoles.IsMessage)))
        {
            Begin(at);
        }
        else if ((roles & (ClockRoles.Resets | ClockRoles.Stops)) == ClockRoles.Resets && IsUnderWay)
        {
            Stop(at);
            Begin(at);
        }

        if (roles.Has(ClockRoles.ReopensCase))
        {
            _case.HasEnded = false;
            Reopen(at);
        }

        // What holds the case up is a matter of the case, also when the event stops the clock.
        if ((roles & ClockRoles.Holds) != ClockRoles.None)
        {
            _case.TakePauses(roles);
        }

        if (roles.Has(ClockRoles.Stops) && IsUnderWay && _target.StopsWith(e, ref _seen))
        {
            Stop(at);

            // A case that is resolved waits no longer; a status set later tells how it is reopened.
            if (roles.Has(ClockRoles.EndsCase))
            {
                _case.StatusPauses = _case.EventPauses = false;
            }
        }
        else
        {
            PauseOrResume(at);
        }

        _case.HasEnded |= roles.Has(ClockRoles.EndsCase);
        return true;
    }

    private bool ChangeTerms(in CaseEvent e)
    {
        _case.TakeTerms(e.Kind, _next);
        _wanted = _target.IndexFor(_events[_case.PriorityAt].Priority, _events[_case.TierAt].Tier);
        if (_wanted < 0)
        {
            Fault = new(CaseFaultKind.Undeclared, _next);
            return false;
        }

        if (IsUnderWay)
        {
            ChangeLimit(e.At);
        }

        return true;
    }

    private void Begin(Instant at)
    {
        if (_phase == SlaPhase.Stopped)
        {
            Archive();
        }

        _cycles++;
        _pieces?.Clear();
        BeginCycle(at);
    }

    private void BeginCycle(Instant at)
    {
        JudgeByWanted();
        _phase = SlaPhase.Running;
        _since = at;
        _sinceAt = _startedAt = _next;
        _stoppedAt = -1;
        _seen = 0;
        var limit = Limit;
        _lapsed = limit.Limit is null;
        if (_again is null)
        {
            _due.Begin(_lapsed ? null : limit.Due(at));
            return;
        }

        _meter = KeepsUsed && !_lapsed ? limit : _again;
        _due = KeepsUsed ? ClockDue.OfUsed(_again.Limit!.Value.Amount) : new(_again.Due(at), null);
    }

    private void JudgeByWanted()
    {
        _judge = _target.Limits.AsSpan()[_wanted];
        _limit = _wanted;
        _judgedAt = _case.TermsAt;
    }

    private void Archive()
    {
        var reading = Read(_since);
        if (_cycles - 1 < _ended.Length)
        {
            _ended[_cycles - 1] = reading;
        }

        _breached = reading.BreachedCycles;
    }

    private void Reopen(Instant at)
    {
        if (_phase != SlaPhase.Stopped || _target.OnReopening == ReopenPolicy.Ignore)
        {
            return;
        }

        _seen = 0;
        switch (_target.OnReopening)
        {
            case ReopenPolicy.NewCycle:
                Begin(at);
                return;
            case ReopenPolicy.Restart:
                _pieces?.Clear();
                BeginCycle(at);
                return;
            case ReopenPolicy.CountClosedTime: // the piece that begins now began with the stop
                (_phase, _stoppedAt) = (SlaPhase.Running, -1);
                break;
            default:
                Resume(at);
                break;
        }

        ChangeLimit(at);
    }

    private void Stop(Instant at)
    {
        if (_phase == SlaPhase.Paused)
        {
            Resume(at);
        }

        Halt(SlaPhase.Stopped, at);
        _stoppedAt = _next;
    }

    private void PauseOrResume(Instant at)
    {
        if (_phase == SlaPhase.Running && _case.Pauses)
        {
            Halt(SlaPhase.Paused, at);
        }
        else if (_phase == SlaPhase.Paused && !_case.Pauses)
        {
            Resume(at);
        }
    }

    private void Halt(SlaPhase phase, Instant at)
    {
        _due.Halt(Meter, phase, _since, at);
        Turn(phase, at);
    }

    private void Resume(Instant at)
    {
        _due.Resume(Meter, _phase, _since, at);
        _stoppedAt = -1;
        Turn(SlaPhase.Running, at);
    }

    private void Turn(SlaPhase phase, Instant at)
    {
        if (_pieces is not null && _since < at)
        {
            _pieces.Add(new(_since, at, _phase, Limit, _sinceAt));
        }

        _phase = phase;
        _since = at;
        _sinceAt = _next;
    }

    private void ChangeLimit(Instant at)
    {
        var to = _target.Limits.AsSpan()[_wanted];
        if (_again is not null)
        {
            SwitchMeter(to.Limit is null ? _again : to, at);
            return;
        }

        if (_target.PromisesAlike(_limit, _wanted))
        {
            JudgeByWanted();
            return;
        }

        var before = Limit;
        var isPaused = _phase == SlaPhase.Paused;
        var due = to.Limit is null ? default : _target.OnChange == ChangePolicy.Restart ? new(to.Due(at), null) : Changed(before, to, at);
        if (_target.OnChange == ChangePolicy.StricterOfBoth && before.Limit is not null
            && (due.AsOf(to, at, isPaused) is not { } other || _due.AsOf(before, at, isPaused) <= other))
        {
            return;
        }

        Turn(_phase, at);
        JudgeByWanted();
        _lapsed |= to.Limit is null;
        _due = due;
        if (to.Limit is not null && _target.OnChange == ChangePolicy.Restart)
        {
            _pieces?.Clear();
            _startedAt = _next;
            _due.Halt(to, _phase, at, at);
        }
    }

    // Due, and what is left when the clock is paused, under a new limit with the time used kept or, for dates, from the start.
    private readonly ClockDue Changed(SlaLimit before, SlaLimit to, Instant at)
    {
        // While nothing is overdue the time used is the limit less what is left; otherwise the cycle is folded again, and also when
        // another limit measures a time without any.
        if (_target.OnChange == ChangePolicy.KeepElapsed && before.Limit is { CountsDates: false } old && to.Limit is { CountsDates: false } limit
            && (!_lapsed || before.MeasuresAs(to)))
        {
            var left = _phase == SlaPhase.Paused ? _due.Left : _due.LeftAt(before, at);
            if (left is { } l && limit.Amount - (old.Amount - l) is var rest && rest > Duration.Zero)
            {
                return new(to.Plus(at, rest), _phase == SlaPhase.Paused ? rest : null);
            }
        }

        SlaClock clock = new(_target, _events[.._next], to);
        clock.Run();
        if (clock._phase == SlaPhase.Stopped)
        {
            clock.Reopen(at); // the event at hand
        }

        clock.SwitchMeter(to, at);
        return clock._due.Settled(to, clock._phase == SlaPhase.Paused, at);
    }

    // Whether a cycle is folded again with the time used kept.
    private readonly bool KeepsUsed => _again is { Limit.CountsDates: false } && _target.OnChange == ChangePolicy.KeepElapsed;

    private void SwitchMeter(SlaLimit to, Instant at)
    {
        if (KeepsUsed)
        {
            if (_phase == SlaPhase.Running)
            {
                _due.Use(Meter, _since, at);
            }

            _meter = to;
            Turn(_phase, at);
        }
    }
}
