using NodaTime;

namespace ServiceQuality.Domain.Sla;

// A stretch of one cycle during which the clock ran, was paused or was stopped under one limit, and the event with which it began.
internal readonly record struct ClockSegment(Instant Start, Instant End, SlaPhase Phase, SlaLimit Limit, int Event)
{
    internal bool IsCounted => Phase == SlaPhase.Running;
}
