using NodaTime;
using ServiceQuality.Domain.Sla.Cases;

namespace ServiceQuality.Domain.Sla.Readings;

// The clock of one target for one case: a fold over its events in their order, without allocation. Used once.
internal ref struct SlaClock
{
    private readonly SlaTarget _target;
    private readonly ReadOnlySpan<CaseEvent> _events;
    private readonly Span<ClockReading> _ended; // where the cycles before the one at hand go, as far as there is room
    private readonly List<ClockPiece>? _pieces; // of the cycle at hand, when somebody wants to know

    private SlaPhase _phase = SlaPhase.NotStarted;
    private int _next; // the event at hand
    private bool _statusPauses;
    private bool _eventPauses;
    private bool _caseEnded;
    private Priority _priority;
    private CustomerTier _tier;
    private int _wanted = -1; // the limit for the priority and tier of the case, and the event that gave them
    private int _wantedAt = -1;

    private int _limit = -1; // the limit that judges, and the event that gave its priority and tier
    private int _judgedAt = -1;
    private Instant? _due; // null: no limit, or unreachable
    private Duration? _left; // of a clock that is paused and was not overdue then: the time it goes on with; while time used is kept, always
    private Instant _since; // when the current phase, or piece of it, began
    private int _sinceAt = -1;
    private int _stoppedAt = -1;
    private ulong _seen; // which of the events that must all come have come
    private bool _lapsed; // whether the cycle at hand was without a limit for a time
    private int _cycles;
    private int _breached;

    private Origin _origin; // from where the cycle at hand can be folded again under another limit
    private SlaLimit? _again; // the limit under which it is folded again: null in the first fold
    private SlaLimit? _meter; // what then measures

    internal SlaClock(SlaTarget target, ReadOnlySpan<CaseEvent> events, Span<ClockReading> ended = default, List<ClockPiece>? pieces = null)
    {
        _target = target;
        _events = events;
        _ended = ended;
        _pieces = pieces;
    }

    internal CaseFault Fault { get; private set; }

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
        if (roles != ClockRoles.None && !Apply(e, roles))
        {
            return false;
        }

        _next++;
        return true;
    }

    internal readonly ClockReading Read(Instant asOf)
    {
        var now = _phase == SlaPhase.Stopped ? _since : asOf;
        var due = DueAsOf(now);
        var verdict = VerdictAt(now, due);
        var applies = _phase == SlaPhase.NotStarted || Limit!.Limit is not null;
        return new(
            applies ? _phase : SlaPhase.NotApplicable, verdict, due, _limit, _cycles == 0 ? -1 : _origin.Event, _stoppedAt, _judgedAt, _cycles,
            _breached + (verdict == SlaVerdict.Breached ? 1 : 0));
    }

    // The last piece, until now.
    internal readonly void Finish(Instant asOf)
    {
        if (_phase is SlaPhase.Running or SlaPhase.Paused && _since < asOf)
        {
            _pieces?.Add(new(_since, asOf, _phase, Limit!, _sinceAt));
        }
    }

    // The due, while the clock is paused that of the pause; and what was left when the clock last stood still.
    internal readonly Instant? StoredDue => _due;

    internal readonly Duration? Left => _phase == SlaPhase.Stopped ? LeftAtStop : _left;

    // Most clocks never go on: measured when it is asked for.
    private readonly Duration? LeftAtStop => _due is { } due && _since <= due ? Meter.Length(_since, due) : null;

    private readonly SlaLimit? Limit => _limit < 0 ? null : _target.Limits.AsSpan()[_limit];

    private readonly SlaLimit Meter => _meter ?? Limit!;

    private readonly Instant? DueAsOf(Instant now) => _phase == SlaPhase.Paused && _left is { } left ? Later(_due, Meter.Plus(now, left)) : _due;

    private readonly SlaVerdict VerdictAt(Instant now, Instant? due) => due is { } d && now > d ? SlaVerdict.Breached
        : _phase == SlaPhase.Stopped && Limit!.Limit is not null ? SlaVerdict.Met : SlaVerdict.Pending;

    private bool Apply(in CaseEvent e, ClockRoles roles)
    {
        var at = e.At;
        if (roles.Has(ClockRoles.ChangesTerms) && !ChangeTerms(e))
        {
            return false;
        }

        // The start, or a reset that does not stop, comes first; then the strongest of stop, pause and resume.
        if (roles.Has(ClockRoles.Starts) && _phase is SlaPhase.NotStarted or SlaPhase.Stopped && !(_caseEnded && roles.Has(ClockRoles.IsMessage)))
        {
            Begin(at);
        }
        else if ((roles & (ClockRoles.Resets | ClockRoles.Stops)) == ClockRoles.Resets && _phase is SlaPhase.Running or SlaPhase.Paused)
        {
            Stop(at);
            Begin(at);
        }

        if (roles.Has(ClockRoles.ReopensCase))
        {
            _caseEnded = false;
            Reopen(at);
        }

        // What holds the case up is a matter of the case, also when the event stops the clock.
        _statusPauses = roles.Has(ClockRoles.StatusPauses) || (_statusPauses && !roles.Has(ClockRoles.StatusResumes));
        _eventPauses = roles.Has(ClockRoles.Pauses) || (_eventPauses && !roles.Has(ClockRoles.Resumes));
        if (roles.Has(ClockRoles.Stops) && _phase is SlaPhase.Running or SlaPhase.Paused && HaveAllCome(e))
        {
            Stop(at);

            // A case that is resolved waits no longer; a status set later tells how it is reopened.
            if (roles.Has(ClockRoles.EndsCase))
            {
                _statusPauses = _eventPauses = false;
            }
        }
        else
        {
            PauseOrResume(at);
        }

        _caseEnded |= roles.Has(ClockRoles.EndsCase);
        if (_cycles > 0 && _origin.Event == _next)
        {
            SetOrigin(at);
        }

        return true;
    }

    private bool ChangeTerms(in CaseEvent e)
    {
        _priority = e.Kind == CaseEventKind.TierChanged ? _priority : e.Priority;
        _tier = e.Kind == CaseEventKind.PriorityChanged ? _tier : e.Tier;
        (_wanted, _wantedAt) = (_target.IndexFor(_priority, _tier), _next);
        if (_wanted < 0)
        {
            Fault = new(CaseFaultKind.Undeclared, _next);
            return false;
        }

        if (_phase is SlaPhase.Running or SlaPhase.Paused)
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
        (_limit, _judgedAt) = (_wanted, _wantedAt);
        (_phase, _since, _sinceAt, _stoppedAt) = (SlaPhase.Running, at, _next, -1);
        (_left, _seen, _lapsed) = (null, 0, Limit!.Limit is null);
        SetOrigin(at);
        _due = _again is { } again ? FirstDue(again, at) : Limit.Limit is null ? null : Limit.Due(at);
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
                (_phase, _left, _stoppedAt) = (SlaPhase.Running, KeepsUsed ? _left : null, -1);
                break;
            default:
                Resume(at);
                break;
        }

        ChangeLimit(at);
    }

    private bool HaveAllCome(in CaseEvent e)
    {
        if (!_target.StopsWhenAll)
        {
            return true;
        }

        var triggers = _target.StoppedBy.AsSpan();
        for (var i = 0; i < triggers.Length; i++)
        {
            _seen |= triggers[i].Matches(e) ? 1UL << i : 0;
        }

        return _seen == ulong.MaxValue >> (64 - triggers.Length);
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
        var pauses = _statusPauses || _eventPauses;
        if (pauses && _phase == SlaPhase.Running)
        {
            Halt(SlaPhase.Paused, at);
        }
        else if (!pauses && _phase == SlaPhase.Paused)
        {
            Resume(at);
        }
    }

    // The clock stands still. At or before due it keeps what is left; after due the breach stays.
    private void Halt(SlaPhase phase, Instant at)
    {
        if (KeepsUsed)
        {
            Use(at);
        }
        else if (phase == SlaPhase.Paused)
        {
            _left = _due is { } due && at <= due ? Meter.Length(at, due) : null;
        }

        Turn(phase, at);
    }

    private void Resume(Instant at)
    {
        if (!KeepsUsed)
        {
            _due = Left is { } left ? Later(_due, Meter.Plus(at, left)) : _due;
            _left = null;
        }

        _stoppedAt = -1;
        Turn(SlaPhase.Running, at);
    }

    private void Turn(SlaPhase phase, Instant at)
    {
        if (_pieces is not null && _since < at)
        {
            _pieces.Add(new(_since, at, _phase, Limit!, _sinceAt));
        }

        (_phase, _since, _sinceAt) = (phase, at, _next);
    }

    private void ChangeLimit(Instant at)
    {
        if (_again is { } again)
        {
            SwitchMeter(_target.Limits.AsSpan()[_wanted] is { Limit: not null } wanted ? wanted : again, at);
            return;
        }

        var (before, to) = (Limit!, _target.Limits.AsSpan()[_wanted]);
        if (_target.PromisesAlike(_limit, _wanted))
        {
            (_limit, _judgedAt) = (_wanted, _wantedAt);
            return;
        }

        var policy = _target.OnChange;
        if (policy == ChangePolicy.StricterOfBoth && before.Limit is not null && (to.Limit is null || !TryTighten(to, at)))
        {
            return;
        }

        Turn(_phase, at);
        (_limit, _judgedAt) = (_wanted, _wantedAt);
        if (policy == ChangePolicy.StricterOfBoth && before.Limit is not null)
        {
            return;
        }

        if (to.Limit is null)
        {
            (_due, _left, _lapsed) = (null, null, true);
        }
        else if (policy == ChangePolicy.Restart)
        {
            _pieces?.Clear();
            SetOrigin(at);
            _due = to.Due(at);
            _left = _phase == SlaPhase.Paused && _due is { } due ? to.Length(at, due) : null;
        }
        else
        {
            (_due, _left) = Changed(before, to, at);
        }
    }

    // Takes the due under the new limit when it is the earlier one.
    private bool TryTighten(SlaLimit to, Instant at)
    {
        var (due, left) = Changed(Limit!, to, at);
        if ((left is { } l ? Later(due, to.Plus(at, l)) : due) is not { } other || DueAsOf(at) <= other)
        {
            return false;
        }

        (_due, _left) = (due, left);
        return true;
    }

    // Due, and what is left when the clock is paused, under a new limit with the time used kept or, for dates, from the start.
    private readonly (Instant? Due, Duration? Left) Changed(SlaLimit before, SlaLimit to, Instant at)
    {
        // While nothing is overdue the time used is the limit less what is left; otherwise the cycle is folded again, and also when
        // another limit measures a time without any.
        if (_target.OnChange == ChangePolicy.KeepElapsed && before.Limit is { CountsDates: false } old && to.Limit is { CountsDates: false } limit
            && (!_lapsed || before.MeasuresAs(to)))
        {
            var left = _phase == SlaPhase.Paused ? _left : _due is { } due && at <= due ? before.Length(at, due) : null;
            if (left is { } l && limit.Amount - (old.Amount - l) is var rest && rest > Duration.Zero)
            {
                return (to.Plus(at, rest), _phase == SlaPhase.Paused ? rest : null);
            }
        }

        return FoldAgain(to, at);
    }

    private readonly (Instant? Due, Duration? Left) FoldAgain(SlaLimit to, Instant at)
    {
        SlaClock clock = new(_target, _events[.._next])
        {
            _again = to,
            _next = _origin.Event,
            _statusPauses = _origin.StatusPauses,
            _eventPauses = _origin.EventPauses,
            _caseEnded = _origin.CaseEnded,
            _priority = _origin.Priority,
            _tier = _origin.Tier,
            _wanted = _origin.Limit,
        };
        clock.BeginCycle(_origin.At);
        clock._seen = _origin.Seen;
        if (_origin.IsStopped)
        {
            clock.Stop(_origin.At);
        }
        else
        {
            clock.PauseOrResume(_origin.At);
        }

        clock._next++;
        clock.Run();
        if (clock._phase == SlaPhase.Stopped)
        {
            clock.Reopen(at); // the event at hand
        }

        if (!clock.KeepsUsed)
        {
            return (clock._due, clock._left);
        }

        clock.SwitchMeter(to, at);
        return clock._left is { } left ? (to.Plus(at, left), clock._phase == SlaPhase.Paused ? left : null) : (clock._due, null);
    }

    // Whether the cycle is folded again with the time used kept: then it has a due only once it ran on with nothing left.
    private readonly bool KeepsUsed => _again is { Limit.CountsDates: false } && _target.OnChange == ChangePolicy.KeepElapsed;

    // The due of a cycle that is folded again: of the whole new limit. Time used is kept as it was measured then.
    private Instant? FirstDue(SlaLimit again, Instant at)
    {
        _meter = KeepsUsed && Limit!.Limit is not null ? Limit : again;
        if (!KeepsUsed)
        {
            return again.Due(at);
        }

        _left = again.Limit!.Value.Amount;
        return null;
    }

    // What the stretch until now leaves, or the due that lies in it.
    private void Use(Instant at)
    {
        if (_left is { } left)
        {
            _due = Meter.Plus(_since, left) is { } due && due < at ? due : null;
            _left = _due is null ? left - Meter.Length(_since, at) : null;
        }
    }

    // From now on other time counts.
    private void SwitchMeter(SlaLimit to, Instant at)
    {
        if (!KeepsUsed)
        {
            return;
        }

        if (_phase == SlaPhase.Running)
        {
            Use(at);
        }

        Turn(_phase, at);
        _meter = to;
    }

    private void SetOrigin(Instant at) =>
        _origin = new(_next, at, _statusPauses, _eventPauses, _caseEnded, _phase == SlaPhase.Stopped, _seen, _limit, _priority, _tier);

    private static Instant? Later(Instant? one, Instant? other) => one is { } a && other is { } b ? Instant.Max(a, b) : null;

    // The event with which the cycle began, and how things stood right behind it.
    private readonly record struct Origin(
        int Event, Instant At, bool StatusPauses, bool EventPauses, bool CaseEnded, bool IsStopped, ulong Seen, int Limit, Priority Priority, CustomerTier Tier);
}
