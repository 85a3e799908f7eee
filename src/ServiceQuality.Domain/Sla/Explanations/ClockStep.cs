using System.Text.Json.Serialization;
using NodaTime;
using ServiceQuality.Domain.Json;

namespace ServiceQuality.Domain.Sla;

/// <summary>An event that changed a clock, and the state of the clock right after it.</summary>
[JsonConverter(typeof(DomainJsonConverter<ClockStep>))]
public sealed record ClockStep
{
    internal ClockStep(CaseEvent @event, ClockReading reading, SlaLimit? limit)
    {
        Event = @event;
        Phase = reading.Phase;
        Due = reading.Due;
        Limit = limit;
        Cycle = reading.Cycles;
    }

    /// <summary>The event.</summary>
    public CaseEvent Event { get; }

    /// <summary>The phase of the clock then.</summary>
    public SlaPhase Phase { get; }

    /// <summary>The due then; of a paused clock, as if it were resumed at that instant.</summary>
    public Instant? Due { get; }

    /// <summary>The limit in force then.</summary>
    public SlaLimit? Limit { get; }

    /// <summary>The number of the cycle, from 1.</summary>
    public int Cycle { get; }

    /// <summary>Event, phase and due.</summary>
    /// <returns>For example <c>Opened 2026-03-02T09:00:00Z P2: Running, due 2026-03-02T17:00:00Z</c>.</returns>
    public override string ToString() => $"{Event}: {Phase}, {ClockReading.Describe(Due)}";
}
