using System.Text.Json.Serialization;

namespace ServiceQuality.Domain.Standards.Json;

// A band of values.
internal sealed class ValueBandDto
{
    [JsonConverter(typeof(CodeConverter))]
    public required string Name { get; set; }

    public decimal? From { get; set; }

    public LocalizedText? Consequence { get; set; }

    internal static ValueBandDto Of(ValueBand band) => new()
    {
        Name = band.Name,
        From = band.From,
        Consequence = band.Consequence,
    };

    internal ValueBand ToModel() => new(Name, From, Consequence);
}
