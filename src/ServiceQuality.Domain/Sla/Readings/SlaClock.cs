using NodaTime;

namespace ServiceQuality.Domain.Sla;

// The clock of one target for one case: the phases that its events give, and their dues under the limits of the target. Used
// once; nothing is allocated.
internal ref struct SlaClock
{
    private ClockPhases<JudgedCycle> _phases;

    internal SlaClock(
        SlaTarget target,
        ReadOnlySpan<CaseEvent> events,
        Span<ClockReading> ended = default,
        List<ClockSegment>? segments = null)
    {
        _phases.Start(target, events);
        _phases.Cycle.Start(target, events, ended, segments);
    }

    internal readonly SlaPhase Phase => _phases.Phase;

    internal readonly CaseFault Fault => _phases.Fault;

    // Which of the events that must all occur have occurred in the current cycle.
    internal readonly ulong Seen => _phases.Seen;

    // The due; of a paused clock, that of the beginning of the pause.
    internal readonly Instant? StoredDue => _phases.Cycle.StoredDue;

    // The time left when the clock last halted; null when the cycle was overdue then, or never due.
    internal readonly Duration? Left => _phases.Phase == SlaPhase.NotStarted ? null : _phases.Cycle.Left(_phases.Phase);

    // Whether all events could be applied.
    internal bool Run() => _phases.Run();

    // Applies one event.
    internal bool Step() => _phases.Step();

    internal readonly ClockReading Read(Instant asOf) => _phases.Phase == SlaPhase.NotStarted
        ? ClockReading.NotStarted
        : _phases.Cycle.Read(_phases.Phase, _phases.StoppedAt, _phases.Cycles, asOf);

    // Ends the last segment now.
    internal readonly void Finish(Instant asOf) => _phases.Cycle.Finish(_phases.Phase, asOf);
}
