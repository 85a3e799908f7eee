using NodaTime;

namespace ServiceQuality.Domain.Sla;

// A time of one cycle during which the clock was running, paused or stopped under one limit, and the event with which it began.
internal readonly record struct ClockSegment(Instant Start, Instant End, SlaPhase Phase, SlaLimit Limit, int Event)
{
    internal bool IsCounted => Phase == SlaPhase.Running;
}
