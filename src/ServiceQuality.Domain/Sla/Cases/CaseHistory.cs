using System.Text.Json.Serialization;
using ServiceQuality.Domain.Json;

namespace ServiceQuality.Domain.Sla;

/// <summary>
/// The events of one case in the order in which they happened. Events at the same instant are taken
/// in the given order. Messages after closing are accepted. A history that is not in order is refused, also where a reading would
/// not see it.
/// </summary>
[JsonConverter(typeof(DomainJsonConverter<CaseHistory>))]
public sealed record CaseHistory
{
    /// <summary>Creates a history.</summary>
    /// <param name="id">The id of the case.</param>
    /// <param name="events">The events, the opening first, none earlier than the one before.</param>
    /// <exception cref="ArgumentException">
    /// The id is blank, the first event is not the opening, there is a second opening, an event goes back in time, or one is
    /// outside the range of business time (0001-01-01 to 9998-12-31 UTC).
    /// </exception>
    public CaseHistory(string id, IEnumerable<CaseEvent> events)
    {
        Guard.Against.Null(events);
        Id = Guard.Against.InvalidCode(id);
        Events = [.. events];
        if (CaseFault.Find(Events.AsSpan()) is { Kind: not CaseFaultKind.None } fault)
        {
            throw new ArgumentException($"Case {id}: {fault.Describe(Events.AsSpan())}", nameof(events));
        }
    }

    /// <summary>The id of the case.</summary>
    public string Id { get; }

    /// <summary>The events in their order, the opening first.</summary>
    public ValueList<CaseEvent> Events { get; }

    /// <summary>Id and number of events.</summary>
    /// <returns>For example <c>INC0000045, 6 events</c>.</returns>
    public override string ToString() => $"{Id}, {InvariantText.Format(Events.Count)} events";
}
