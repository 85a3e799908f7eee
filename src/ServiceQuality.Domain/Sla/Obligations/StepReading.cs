using System.Text.Json.Serialization;
using NodaTime;
using ServiceQuality.Domain.Json;

namespace ServiceQuality.Domain.Sla;

/// <summary>The state of a step.</summary>
[JsonConverter(typeof(DomainJsonConverter<StepReading>))]
public sealed record StepReading
{
    internal StepReading(ObligationStep step, Instant at, Instant? done, StepState state)
    {
        Step = step;
        At = at;
        Done = done;
        State = state;
    }

    /// <summary>The step.</summary>
    public ObligationStep Step { get; }

    /// <summary>The instant by which, or from which on, it is to be done.</summary>
    public Instant At { get; }

    /// <summary>When it was done, or null.</summary>
    public Instant? Done { get; }

    /// <summary>The state.</summary>
    public StepState State { get; }

    /// <summary>Name, state and instant.</summary>
    /// <returns>For example <c>remind: Pending, by 2026-03-17T08:00:00Z, to salesperson</c>.</returns>
    public override string ToString() =>
        $"{Step.Name}: {State}, {Step.Preposition} {InvariantText.Format(At)}{Step.Recipient}";

    internal Instant? NextChange(Instant asOf) => State switch
    {
        StepState.Waiting => At,
        StepState.Pending when Step.IsDeadline && At >= asOf => At + Duration.Epsilon,
        _ => null,
    };
}
