using ServiceQuality.Domain.Json;
using ServiceQuality.Domain.Calendars.Json;
using ServiceQuality.Domain.Sla.Json;
using ServiceQuality.Domain.Gaps.Json;
using ServiceQuality.Domain.Satisfaction.Json;
using System.Text.Json.Serialization;
using ServiceQuality.Domain.Surveys;

namespace ServiceQuality.Domain.Surveys.Json;

// The members of an instrument in JSON; what is left out has its usual value.
internal sealed class InstrumentDto
{
    [JsonConverter(typeof(CodeConverter))]
    public required string Name { get; set; }

    public required ScaleDto Scale { get; set; }

    [JsonConverter(typeof(NameConverter<ScaleDirection>))]
    public ScaleDirection Direction { get; set; } = ScaleDirection.HighestIsMost;

    public required List<DimensionDto> Dimensions { get; set; }

    internal static InstrumentDto Of(Instrument instrument) => new()
    {
        Name = instrument.Name,
        Scale = ScaleDto.Of(instrument.Scale),
        Direction = instrument.Direction,
        Dimensions = [.. instrument.Dimensions.Select(d => new DimensionDto
        {
            Code = d.Code,
            Name = d.Name,
            IsPartOfQuality = d.IsPartOfQuality,
            Items = [.. d.Items.Select(i => new ItemDto { Id = i.Id, Reversed = i.IsReverseScored, Wording = i.Wording })],
        })],
    };

    internal static Instrument Model(InstrumentDto parts)
    {
        var scale = parts.Scale.Model("$.scale");
        var dimensions = DefinitionJson.Elements(parts.Dimensions, "$.dimensions").Select((d, i) =>
        {
            var place = $"$.dimensions[{InvariantText.Format(i)}]";
            var items = DefinitionJson.Elements(d.Items, place + ".items").Select(item => new Item(item.Id, item.Reversed, item.Wording)).ToList();
            return DefinitionJson.Made(place, () => new Dimension(d.Code, d.Name, items, d.IsPartOfQuality));
        }).ToList();
        return DefinitionJson.Made("$.dimensions", () => new Instrument(parts.Name, scale, dimensions, parts.Direction));
    }

    internal sealed class DimensionDto
    {
        [JsonConverter(typeof(CodeConverter))]
        public required string Code { get; set; }

        [JsonConverter(typeof(CodeConverter))]
        public required string Name { get; set; }

        public bool IsPartOfQuality { get; set; } = true;

        public required List<ItemDto> Items { get; set; }
    }

    internal sealed class ItemDto
    {
        [JsonConverter(typeof(CodeConverter))]
        public required string Id { get; set; }

        public bool Reversed { get; set; }

        [JsonConverter(typeof(CodeConverter))]
        public string? Wording { get; set; }
    }
}
