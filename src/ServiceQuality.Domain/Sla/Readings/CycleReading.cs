using System.Text.Json.Serialization;
using NodaTime;
using ServiceQuality.Domain.Json;

namespace ServiceQuality.Domain.Sla;

/// <summary>
/// One cycle of a clock that counts several times for a case, such as one message of the customer and the answer to it.
/// </summary>
[JsonConverter(typeof(DomainJsonConverter<CycleReading>))]
public sealed record CycleReading
{
    internal CycleReading(int number, ClockReading reading, Instant started, Instant? stopped)
    {
        Number = number;
        Phase = reading.Phase;
        Verdict = reading.Verdict;
        Started = started;
        Due = reading.Due;
        Stopped = stopped;
    }

    /// <summary>Its number, from 1.</summary>
    public int Number { get; }

    /// <summary>The phase of the clock.</summary>
    public SlaPhase Phase { get; }

    /// <summary>The verdict of the cycle.</summary>
    public SlaVerdict Verdict { get; }

    /// <summary>When it began.</summary>
    public Instant Started { get; }

    /// <summary>The last instant at which it is met, or null.</summary>
    public Instant? Due { get; }

    /// <summary>When it stopped, or null.</summary>
    public Instant? Stopped { get; }

    /// <summary>Number, phase, verdict and due.</summary>
    /// <returns>For example <c>2: Stopped, Met, due 2026-03-02T16:00:00Z</c>.</returns>
    public override string ToString() => $"{InvariantText.Format(Number)}: {Phase}, {Verdict}, {ClockReading.Describe(Due)}";
}
