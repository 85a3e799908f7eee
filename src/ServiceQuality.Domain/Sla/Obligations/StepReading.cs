using System.Text.Json.Serialization;
using NodaTime;
using ServiceQuality.Domain.Json;

namespace ServiceQuality.Domain.Sla;

/// <summary>The state of a step.</summary>
[JsonConverter(typeof(DomainJsonConverter<StepReading>))]
public sealed record StepReading
{
    internal StepReading(
        ObligationStep step,
        Instant at,
        Instant? done,
        StepState state,
        ValueList<CaseTrigger> outstanding,
        ValueList<Party> addressedTo,
        ValueList<Party> copiesTo,
        Instant? nextChange)
    {
        NextChange = nextChange;
        Outstanding = outstanding;
        AddressedTo = addressedTo;
        CopiesTo = copiesTo;
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

    /// <summary>
    /// The events that must still occur: each of them, or any, completes the step; none when it is done or not needed.
    /// </summary>
    public ValueList<CaseTrigger> Outstanding { get; }

    /// <summary>To whom it is addressed.</summary>
    public ValueList<Party> AddressedTo { get; }

    /// <summary>Who receives copies.</summary>
    public ValueList<Party> CopiesTo { get; }

    /// <summary>Name, state, instant and addressees.</summary>
    /// <returns>For example <c>remind: Pending, by 2026-03-17T08:00:00Z, to salesperson</c>.</returns>
    public override string ToString()
    {
        var to = AddressedTo.Count == 0 ? "" : $", to {string.Join(" and ", AddressedTo)}";
        return $"{Step.Name}: {State}, {Step.Preposition} {InvariantText.Format(At)}{to}";
    }

    // The first later instant at which the state differs without a new event, or null.
    internal Instant? NextChange { get; }
}
