using NodaTime;
using ServiceQuality.Domain.Sla;

namespace ServiceQuality.Domain.Tests.Sla;

/// <summary>
/// One clock, moved on minute by minute: slow and obvious. What its cycles mean is counted by <see cref="CycleByMinute"/>.
/// </summary>
internal sealed class ClockByMinute
{
    private readonly SlaTarget _target;
    private readonly HashSet<CaseTrigger> _come = [];
    private readonly List<CycleByMinute> _cycles = [];
    private Priority _priority;
    private CustomerTier _tier;
    private bool _statusPauses;
    private bool _eventPauses;
    private bool _isOver;

    private ClockByMinute(SlaTarget target) => _target = target;

    internal IReadOnlyList<CycleByMinute> Cycles => _cycles;

    internal CycleByMinute? Last => _cycles.Count == 0 ? null : _cycles[^1];

    internal SlaPhase Phase => Last?.Phase ?? SlaPhase.NotStarted;

    internal static ClockByMinute Run(SlaTarget target, CaseHistory history, Instant asOf)
    {
        ClockByMinute clock = new(target);
        var next = 0;
        for (var now = history.Events[0].At; now <= asOf; now += Duration.FromMinutes(1))
        {
            for (; next < history.Events.Count && history.Events[next].At == now; next++)
            {
                clock.Apply(history.Events[next], next);
            }

            if (now < asOf)
            {
                clock.Last?.Tick();
            }
        }

        return clock;
    }

    private bool IsLive => Phase is SlaPhase.Running or SlaPhase.Paused;

    private SlaLimit Wanted => _target.LimitFor(_priority, _tier)!;

    private void Apply(CaseEvent e, int index)
    {
        if (e.Kind is CaseEventKind.Opened or CaseEventKind.PriorityChanged or CaseEventKind.TierChanged)
        {
            _priority = e.Kind == CaseEventKind.TierChanged ? _priority : e.Priority;
            _tier = e.Kind == CaseEventKind.PriorityChanged ? _tier : e.Tier;
            if (IsLive)
            {
                Last!.Change(Wanted, index);
            }
        }

        // The start or the reset first.
        var isMessage = e.Kind is CaseEventKind.AgentReplied or CaseEventKind.CustomerReplied;
        if (!IsLive && Is(_target.StartedBy, e) && !(_isOver && isMessage))
        {
            Begin(e.At, index);
        }
        else if (IsLive && Is(_target.ResetBy, e) && !Is(_target.StoppedBy, e))
        {
            Last!.Turn(SlaPhase.Stopped, index);
            Begin(e.At, index);
        }

        if (e.Kind == CaseEventKind.Reopened)
        {
            _isOver = false;
            Reopen(e.At, index);
        }

        // What holds the case up is a matter of the case, whatever the clock does.
        if (e.Kind is CaseEventKind.StatusChanged || (e.Kind == CaseEventKind.Opened && e.Status != CaseStatus.None))
        {
            _statusPauses = _target.PausedOn.Contains(e.Status);
        }

        _eventPauses = Is(_target.PausedBy, e) || (_eventPauses && !Is(_target.ResumedBy, e));

        // Then the strongest of stop, pause and resume.
        var ends = e.Kind is CaseEventKind.Resolved or CaseEventKind.Closed;
        if (IsLive && Stops(e))
        {
            Last!.Turn(SlaPhase.Stopped, index);
            (_statusPauses, _eventPauses) = (_statusPauses && !ends, _eventPauses && !ends);
        }
        else if (IsLive)
        {
            Last!.Turn(_statusPauses || _eventPauses ? SlaPhase.Paused : SlaPhase.Running);
        }

        _isOver |= ends;
    }

    private bool Stops(CaseEvent e)
    {
        if (!_target.StopsWhenAll)
        {
            return Is(_target.StoppedBy, e);
        }

        _come.UnionWith(_target.StoppedBy.Where(t => t.Matches(e)));
        return Is(_target.StoppedBy, e) && _target.StoppedBy.All(_come.Contains);
    }

    private void Begin(Instant at, int index)
    {
        _come.Clear();
        _cycles.Add(new(_target, index, MinuteTable.Of(at), Wanted));
    }

    private void Reopen(Instant at, int index)
    {
        if (Phase != SlaPhase.Stopped || _target.OnReopening == ReopenPolicy.Ignore)
        {
            return;
        }

        _come.Clear();
        if (_target.OnReopening is ReopenPolicy.NewCycle or ReopenPolicy.Restart)
        {
            if (_target.OnReopening == ReopenPolicy.Restart)
            {
                _cycles.RemoveAt(_cycles.Count - 1);
            }

            Begin(at, index);
            return;
        }

        if (_target.OnReopening == ReopenPolicy.CountClosedTime)
        {
            Last!.CountClosedTime();
        }

        Last!.Turn(SlaPhase.Running);
        Last.Change(Wanted, index);
    }

    private static bool Is(ValueList<CaseTrigger> triggers, CaseEvent e) => triggers.Any(t => t.Matches(e));
}
