using NodaTime;

namespace ServiceQuality.Domain.Sla;

// What a cycle leaves of the amount of a limit when the time used is kept: each stretch in which the clock ran is measured by the
// limit that was in force then. There is a due only if the clock ran on with nothing left.
internal struct RemainingTimeCycle(SlaTarget target, SlaLimit limit) : ICycleClock
{
    private SlaLimit? _meter; // the limit that measures the current stretch
    private Instant _since; // when that began
    private Duration? _left; // null once overdue
    private Instant? _due;

    public void Begin(in ClockMoment now)
    {
        _meter = LimitOf(now);
        _since = now.At;
        _left = limit.Limit!.Value.Amount;
        _due = null;
    }

    public void Halt(SlaPhase to, in ClockMoment now)
    {
        Use(now.At);
        _since = now.At;
    }

    public void Resume(SlaPhase from, in ClockMoment now) => _since = now.At;

    public void ChangeTerms(SlaPhase phase, in ClockMoment now) => SwitchTo(LimitOf(now), phase, now.At);

    public readonly void ReviseDue(in ClockMoment now)
    {
        // Nothing: a date in the record is no limit of time.
    }

    public readonly void End(int stoppedAt, int cycles)
    {
        // Nothing: only the current cycle is asked for.
    }

    // The due under the limit from now on.
    internal ClockDue DueAt(SlaPhase phase, Instant now)
    {
        SwitchTo(limit, phase, now);
        if (_left is not { } left)
        {
            return new(_due);
        }

        return new(limit.Plus(now, left), phase == SlaPhase.Paused ? left : null);
    }

    // A time without any limit is measured by the limit asked about.
    private readonly SlaLimit LimitOf(in ClockMoment now)
    {
        var inForce = target.Limits.AsSpan()[now.Limit];
        return inForce.Limit is null ? limit : inForce;
    }

    private void SwitchTo(SlaLimit meter, SlaPhase phase, Instant at)
    {
        if (phase == SlaPhase.Running)
        {
            Use(at);
        }

        _meter = meter;
        _since = at;
    }

    // Takes the stretch until now off what is left, or finds the due within it.
    private void Use(Instant at)
    {
        if (_left is not { } left)
        {
            return;
        }

        if (_meter!.Plus(_since, left) is { } due && due < at)
        {
            _due = due;
            _left = null;
        }
        else
        {
            _left = left - _meter!.Length(_since, at);
        }
    }
}
