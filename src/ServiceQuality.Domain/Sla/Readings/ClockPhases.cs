using NodaTime;

namespace ServiceQuality.Domain.Sla;

// The phases of one clock: a fold over the events of a case in their order, without allocation. Used once. Each change of phase
// or of terms is passed on to the clock of the cycle, which knows limits and dues.
internal ref struct ClockPhases<TCycle>
    where TCycle : struct, ICycleClock, allows ref struct
{
    private SlaTarget _target;
    private ReadOnlySpan<CaseEvent> _events;

    private int _next; // the current event
    private CaseState _case;
    private int _limit; // for the priority and tier of the case
    private ulong _seen; // which of the events that must all occur have occurred

    internal TCycle Cycle; // a field: a property would give a copy

    internal SlaPhase Phase { get; private set; }

    internal int StoppedAt { get; private set; }

    internal int Cycles { get; private set; }

    internal CaseFault Fault { get; private set; }

    internal readonly ulong Seen => _seen;

    private readonly bool IsActive => Phase is SlaPhase.Running or SlaPhase.Paused;

    // Starts in place, because a copy of this struct costs as much as some events.
    internal void Start(SlaTarget target, ReadOnlySpan<CaseEvent> events)
    {
        _target = target;
        _events = events;
        _limit = -1;
        Phase = SlaPhase.NotStarted;
        StoppedAt = -1;
    }

    // Whether all events could be applied.
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

    // Applies one event.
    internal bool Step()
    {
        ref readonly var e = ref _events[_next];
        var roles = _target.RolesOf(e);
        var idle = Phase == SlaPhase.Stopped ? EventRoles.Stops : EventRoles.None; // a stopped clock does not stop again
        if ((roles & ~idle) != EventRoles.None && !Apply(e, roles))
        {
            return false;
        }

        _next++;
        return true;
    }

    // Applies a reopening of the case that is not among the events.
    internal void Reopen(Instant at)
    {
        if (Phase != SlaPhase.Stopped || _target.OnReopening == ReopenPolicy.Ignore)
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
                BeginCycle(at);
                return;
            case ReopenPolicy.CountClosedTime: // the clock has been running since the stop
                Phase = SlaPhase.Running;
                StoppedAt = -1;
                break;
            default:
                Resume(at);
                break;
        }

        Cycle.ChangeTerms(Phase, MomentOf(at));
    }

    private readonly ClockMoment MomentOf(Instant at) => new(at, _next, _limit, _case.TermsAt);

    private bool Apply(in CaseEvent e, EventRoles roles)
    {
        var at = e.At;
        if (roles.Has(EventRoles.ChangesTerms) && !ChangeTerms(e))
        {
            return false;
        }

        // The start, or a reset that does not stop, comes first; then the strongest of stop, pause and resume.
        if (roles.Has(EventRoles.Starts) && !IsActive && !(_case.HasEnded && roles.Has(EventRoles.IsMessage)))
        {
            Begin(at);
        }
        else if ((roles & (EventRoles.Resets | EventRoles.Stops)) == EventRoles.Resets && IsActive)
        {
            Stop(at);
            Begin(at);
        }
        else if ((roles & (EventRoles.RevisesDue | EventRoles.Stops)) == EventRoles.RevisesDue && IsActive)
        {
            Cycle.ReviseDue(MomentOf(at));
        }

        if (roles.Has(EventRoles.ReopensCase))
        {
            _case.HasEnded = false;
            Reopen(at);
        }

        // Whether the case is held up does not depend on the clock, so it is noted also when the event stops the clock.
        if ((roles & EventRoles.Holds) != EventRoles.None)
        {
            _case.TakePauses(roles);
        }

        if (roles.Has(EventRoles.Stops) && IsActive && _target.StopsWith(e, ref _seen))
        {
            Stop(at);

            // A resolved case waits for nobody; a status set later applies when it is reopened.
            if (roles.Has(EventRoles.EndsCase))
            {
                _case.StatusPauses = _case.EventPauses = false;
            }
        }
        else
        {
            PauseOrResume(at);
        }

        _case.HasEnded |= roles.Has(EventRoles.EndsCase);
        return true;
    }

    private bool ChangeTerms(in CaseEvent e)
    {
        _case.TakeTerms(e.Kind, _next);
        _limit = _target.IndexFor(_events[_case.PriorityAt].Priority, _events[_case.TierAt].Tier);
        if (_limit < 0)
        {
            Fault = new(CaseFaultKind.Undeclared, _next);
            return false;
        }

        if (IsActive)
        {
            Cycle.ChangeTerms(Phase, MomentOf(e.At));
        }

        return true;
    }

    private void Begin(Instant at)
    {
        if (Phase == SlaPhase.Stopped)
        {
            Cycle.End(StoppedAt, Cycles);
        }

        Cycles++;
        BeginCycle(at);
    }

    private void BeginCycle(Instant at)
    {
        Phase = SlaPhase.Running;
        StoppedAt = -1;
        _seen = 0;
        Cycle.Begin(MomentOf(at));
    }

    private void Stop(Instant at)
    {
        if (Phase == SlaPhase.Paused)
        {
            Resume(at);
        }

        Cycle.Halt(SlaPhase.Stopped, MomentOf(at));
        Phase = SlaPhase.Stopped;
        StoppedAt = _next;
    }

    private void PauseOrResume(Instant at)
    {
        if (Phase == SlaPhase.Running && _case.Pauses)
        {
            Cycle.Halt(SlaPhase.Paused, MomentOf(at));
            Phase = SlaPhase.Paused;
        }
        else if (Phase == SlaPhase.Paused && !_case.Pauses)
        {
            Resume(at);
        }
    }

    private void Resume(Instant at)
    {
        Cycle.Resume(Phase, MomentOf(at));
        Phase = SlaPhase.Running;
        StoppedAt = -1;
    }
}
