using System.Text.Json.Serialization;
using ServiceQuality.Domain.Json;

namespace ServiceQuality.Domain.Sla;

/// <summary>Of two events that a target waits for, which must occur first.</summary>
[JsonConverter(typeof(DomainJsonConverter<EventOrder>))]
public sealed record EventOrder
{
    internal EventOrder(CaseTrigger first, CaseTrigger then)
    {
        First = first;
        Then = then;
    }

    /// <summary>The event that must occur first.</summary>
    public CaseTrigger First { get; }

    /// <summary>The event that counts only afterwards.</summary>
    public CaseTrigger Then { get; }

    /// <summary>Both events.</summary>
    /// <returns>For example <c>event migrated, then event index rebuilt</c>.</returns>
    public override string ToString() => $"{First}, then {Then}";
}
