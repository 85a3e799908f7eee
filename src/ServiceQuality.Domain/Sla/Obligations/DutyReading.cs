using System.Text.Json.Serialization;
using NodaTime;
using ServiceQuality.Domain.Json;

namespace ServiceQuality.Domain.Sla;

/// <summary>The state of a duty, for one of the times that it began.</summary>
[JsonConverter(typeof(DomainJsonConverter<DutyReading>))]
public sealed record DutyReading
{
    internal DutyReading(
        string name,
        ClockReading reading,
        Instant started,
        Instant? stopped,
        ValueList<CaseTrigger> outstanding,
        Instant? nextChange)
    {
        Name = name;
        Phase = reading.Phase;
        Verdict = reading.Verdict;
        Due = reading.Due;
        Started = started;
        Fulfilled = stopped;
        Outstanding = outstanding;
        NextChange = nextChange;
    }

    /// <summary>The name of the duty.</summary>
    public string Name { get; }

    /// <summary>The phase of its clock; paused while an event holds it provisionally.</summary>
    public SlaPhase Phase { get; }

    /// <summary>Met, breached or pending.</summary>
    public SlaVerdict Verdict { get; }

    /// <summary>When it began.</summary>
    public Instant Started { get; }

    /// <summary>The last instant at which it is met, or null when there is none.</summary>
    public Instant? Due { get; }

    /// <summary>When it was fulfilled, or null.</summary>
    public Instant? Fulfilled { get; }

    /// <summary>The events that must still occur: each of them, or any, fulfils the duty; none once it is fulfilled.</summary>
    public ValueList<CaseTrigger> Outstanding { get; }

    /// <summary>The first later instant at which phase or verdict differ without a new event, or null.</summary>
    public Instant? NextChange { get; }

    /// <summary>Name, phase, verdict and due.</summary>
    /// <returns>For example <c>contract back: Running, Pending, due 2026-04-02T08:00:00Z</c>.</returns>
    public override string ToString() => $"{Name}: {Phase}, {Verdict}, {ClockReading.Describe(Due)}";
}
