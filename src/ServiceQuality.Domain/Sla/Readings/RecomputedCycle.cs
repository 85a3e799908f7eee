using NodaTime;

namespace ServiceQuality.Domain.Sla;

// The due of a cycle as if one limit had been in force from its start, with the pauses so far.
internal struct RecomputedCycle(SlaLimit limit) : ICycleClock
{
    private Instant _since; // when the clock was started, paused or stopped
    private ClockDue _due;

    internal readonly ClockDue Due => _due;

    public void Begin(in ClockMoment now)
    {
        _since = now.At;
        _due = new(limit.Due(now.At));
    }

    public void Halt(SlaPhase to, in ClockMoment now)
    {
        _due.Halt(limit, to, now.At);
        _since = now.At;
    }

    public void Resume(SlaPhase from, in ClockMoment now)
    {
        _due.Resume(limit, from, _since, now.At);
        _since = now.At;
    }

    public readonly void ChangeTerms(SlaPhase phase, in ClockMoment now)
    {
        // Nothing: the limit is the same throughout.
    }

    public readonly void ReviseDue(in ClockMoment now)
    {
        // Nothing: a date in the record is no limit of time.
    }

    public readonly void End(int stoppedAt, int cycles)
    {
        // Nothing: only the current cycle is asked for.
    }
}
