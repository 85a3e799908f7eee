using System.Text.Json.Serialization;
using ServiceQuality.Domain.Json;
using NodaTime;

namespace ServiceQuality.Domain.Sla;

/// <summary>A consequence that is owed because a duty was not fulfilled by its due.</summary>
[JsonConverter(typeof(DomainJsonConverter<OwedConsequence>))]
public sealed record OwedConsequence
{
    internal OwedConsequence(Consequence consequence, Instant due)
    {
        Consequence = consequence;
        Due = due;
    }

    /// <summary>What is owed, and by whom.</summary>
    public Consequence Consequence { get; }

    /// <summary>The due that was not kept; it is owed since then.</summary>
    public Instant Due { get; }

    /// <summary>What, by whom and since when.</summary>
    /// <returns>For example <c>100.00 CNY owed by salesperson since 2026-04-02T08:00:00Z</c>.</returns>
    public override string ToString() => $"{Consequence} since {InvariantText.Format(Due)}";
}
