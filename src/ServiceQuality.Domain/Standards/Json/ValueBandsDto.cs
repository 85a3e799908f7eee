using System.Text.Json.Serialization;

namespace ServiceQuality.Domain.Standards.Json;

// Bands that divide all values, lowest first.
internal sealed class ValueBandsDto
{
    [JsonConverter(typeof(OptionalConverter<BandEdge, NameConverter<BandEdge>>))]
    public BandEdge? Edge { get; set; }

    public required List<ValueBand> Bands { get; set; }

    internal static ValueBandsDto From(ValueBands bands) =>
        new() { Edge = bands.Edge == BandEdge.Upper ? null : bands.Edge, Bands = [.. bands.Bands] };

    internal ValueBands ToModel() => ValueBands.Create([.. Bands]).WithEdge(Edge ?? BandEdge.Upper);
}
