using System.Text.Json.Serialization;

namespace ServiceQuality.Domain.Surveys.Json;

// An instrument; what is left out has its usual value.
internal sealed class InstrumentDto
{
    [JsonConverter(typeof(CodeConverter))]
    public required string Name { get; set; }

    public required RatingScale Scale { get; set; }

    [JsonConverter(typeof(NameConverter<ScaleDirection>))]
    public ScaleDirection Direction { get; set; } = ScaleDirection.HighestIsMost;

    public required List<Dimension> Dimensions { get; set; }

    public List<Item>? OtherItems { get; set; }

    internal static InstrumentDto From(Instrument instrument) => new()
    {
        Name = instrument.Name,
        Scale = instrument.Scale,
        Direction = instrument.Direction,
        Dimensions = [.. instrument.Dimensions],
        OtherItems = instrument.OtherItems.Count == 0 ? null : [.. instrument.OtherItems],
    };

    internal Instrument ToModel() =>
        JsonDocuments.Create("$.dimensions", () => new Instrument(Name, Scale, Dimensions, Direction, OtherItems));
}
