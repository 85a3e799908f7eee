using System.Text.Json.Serialization;
using ServiceQuality.Domain.Json;

namespace ServiceQuality.Domain.Standards;

/// <summary>A band of values: its name, where it begins and what follows from it.</summary>
[JsonConverter(typeof(DomainJsonConverter<ValueBand>))]
public sealed record ValueBand
{
    /// <summary>Creates a band.</summary>
    /// <param name="name">The name, such as <c>green</c>, <c>four stars</c> or <c>gold</c>.</param>
    /// <param name="from">The edge at which it begins; null for the lowest band, which has none.</param>
    /// <param name="consequence">What follows, such as a reward, a visit or an entitlement; null for nothing.</param>
    /// <exception cref="ArgumentException">The name is blank or has white space at its ends.</exception>
    public ValueBand(string name, decimal? from = null, LocalizedText? consequence = null)
    {
        Name = Guard.Against.InvalidCode(name);
        From = from;
        Consequence = consequence;
    }

    /// <summary>The name.</summary>
    public string Name { get; }

    /// <summary>The edge at which it begins; null for the lowest band.</summary>
    public decimal? From { get; }

    /// <summary>What follows; null for nothing.</summary>
    public LocalizedText? Consequence { get; }

    /// <summary>Name and edge.</summary>
    /// <returns>For example <c>four stars from 90</c>.</returns>
    public override string ToString() => From is { } from ? $"{Name} from {InvariantText.Format(from)}" : Name;
}
