using NodaTime;
using ServiceQuality.Domain.Calendars;
using ServiceQuality.Domain.Calendars.Deadlines;
using ServiceQuality.Domain.Sla;
using ServiceQuality.Domain.Sla.Cases;
using ServiceQuality.Domain.Sla.Readings;

namespace ServiceQuality.Domain.Tests.Sla;

/// <summary>
/// One clock, moved on minute by minute: slow and obvious. It knows no due; it is overdue once it runs on with nothing left, and
/// what it counted is kept when the limit changes.
/// </summary>
internal sealed class ClockByMinute(SlaTarget target, BusinessCalendar calendar)
{
    private readonly Dictionary<long, Instant> _reached = []; // when the minutes used first had each value
    private TimeLimit? _limit;
    private TimeLimit? _wanted;
    private long _used;
    private Instant _haltedAt;
    private bool _statusAfterStopPauses;
    private bool _ranSinceHalt = true; // a pause right behind another is the same pause

    internal SlaPhase Phase { get; private set; } = SlaPhase.NotStarted;

    internal bool IsOverdue { get; private set; }

    internal bool IsApplicable => _limit is not null;

    internal ClockTime Elapsed { get; private set; }

    internal static ClockByMinute Run(SlaTarget target, BusinessCalendar calendar, CaseHistory history, Instant asOf)
    {
        ClockByMinute clock = new(target, calendar);
        for (var now = history.Events[0].At; now <= asOf; now += Duration.FromMinutes(1))
        {
            foreach (var e in history.Events.Where(e => e.At == now))
            {
                clock.Apply(e);
            }

            if (now < asOf)
            {
                clock.Minute(now);
            }
        }

        return clock;
    }

    private long Limit => (long)_limit!.Value.Amount.TotalMinutes;

    private void Minute(Instant now)
    {
        if (Phase != SlaPhase.Running)
        {
            return;
        }

        _ranSinceHalt = true;
        IsOverdue |= _limit is not null && _used >= Limit;
        var open = calendar.IsOpen(now) ? Duration.FromMinutes(1) : Duration.Zero;
        Elapsed = new(Elapsed.Open + open, Elapsed.Wall + Duration.FromMinutes(1));
        var counts = target.Limits.Select(l => l.Limit).OfType<TimeLimit>().First().Kind == TimeLimitKind.ElapsedTime || open > Duration.Zero;
        _used += counts ? 1 : 0;
        _reached.TryAdd(_used, now + Duration.FromMinutes(1));
    }

    private void Apply(CaseEvent e)
    {
        if (e.Kind is CaseEventKind.Opened or CaseEventKind.PriorityChanged)
        {
            _wanted = target.LimitFor(e.Priority)!.Limit;
            if (e.Kind == CaseEventKind.Opened)
            {
                (_limit, Phase) = (_wanted, SlaPhase.Running);
                _reached.Add(0, e.At);
            }
            else if (Phase != SlaPhase.Stopped)
            {
                ChangeLimit(e.At);
            }
        }

        if (target.StoppedBy.Any(t => t.Matches(e)))
        {
            if (Phase == SlaPhase.Running)
            {
                (_haltedAt, _ranSinceHalt) = (e.At, false);
            }

            // A pause that ends in the stop ends there: the time that was left counts from then.
            _statusAfterStopPauses &= Phase == SlaPhase.Stopped;
            _haltedAt = Phase == SlaPhase.Paused && !IsOverdue ? e.At : _haltedAt;
            Phase = SlaPhase.Stopped;
        }
        else if (e.Kind == CaseEventKind.StatusChanged && Phase == SlaPhase.Stopped)
        {
            _statusAfterStopPauses = target.PausedOn.Contains(e.Status);
        }
        else if (e.Kind is CaseEventKind.Opened or CaseEventKind.StatusChanged && target.PausedOn.Contains(e.Status))
        {
            if (Phase == SlaPhase.Running)
            {
                (Phase, _haltedAt, _ranSinceHalt) = (SlaPhase.Paused, _ranSinceHalt ? e.At : _haltedAt, false);
            }
        }
        else if (e.Kind == CaseEventKind.StatusChanged && Phase == SlaPhase.Paused)
        {
            Phase = SlaPhase.Running;
        }
        else if (e.Kind == CaseEventKind.Reopened && target.OnReopening == ReopenPolicy.Resume && Phase == SlaPhase.Stopped)
        {
            Phase = SlaPhase.Running;
            ChangeLimit(e.At);
            if (_statusAfterStopPauses)
            {
                (Phase, _haltedAt, _ranSinceHalt) = (SlaPhase.Paused, _ranSinceHalt ? e.At : _haltedAt, false);
            }
        }
    }

    private void ChangeLimit(Instant at)
    {
        if (_limit == _wanted)
        {
            return;
        }

        _limit = _wanted;
        IsOverdue = _limit is not null && _used >= Limit && _reached[Limit] < (Phase == SlaPhase.Running ? at : _haltedAt);
    }
}
