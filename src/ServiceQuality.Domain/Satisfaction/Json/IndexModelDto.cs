using ServiceQuality.Domain.Json;
using ServiceQuality.Domain.Calendars.Json;
using ServiceQuality.Domain.Sla.Json;
using ServiceQuality.Domain.Surveys.Json;
using ServiceQuality.Domain.Gaps.Json;
using System.Text.Json.Serialization;
using ServiceQuality.Domain.Satisfaction;

namespace ServiceQuality.Domain.Satisfaction.Json;

// The members of an index model in JSON; what is left out has its usual value.
internal sealed class IndexModelDto
{
    [JsonConverter(typeof(CodeConverter))]
    public required string Name { get; set; }

    public required List<ConstructDto> Constructs { get; set; }

    public required List<PathDto> Paths { get; set; }

    internal static IndexModelDto Of(IndexModel model) => new()
    {
        Name = model.Name,
        Constructs = [.. model.Constructs.Select(c => new ConstructDto
        {
            Name = c.Name,
            Mode = c.Mode,
            Dominant = c.Dominant,
            Commitments = DefinitionJson.Written(c.Commitments.Select(CommitmentDto.Of)),
            Indicators = [.. c.Indicators.Select(i => new IndicatorDto
            {
                Name = i.Name,
                Scale = ScaleDto.Of(i.Scale),
                Reversed = i.IsReverseScored,
                Wording = i.Wording,
            })],
        })],
        Paths = [.. model.Paths.Select(p => new PathDto { From = p.From, To = p.To })],
    };

    internal static IndexModel Model(IndexModelDto parts)
    {
        var constructs = DefinitionJson.Elements(parts.Constructs, "$.constructs").Select((c, i) =>
        {
            var place = $"$.constructs[{InvariantText.Format(i)}]";
            var indicators = DefinitionJson.Elements(c.Indicators, place + ".indicators").Select((item, j) => new Indicator(
                item.Name,
                item.Scale.Model($"{place}.indicators[{InvariantText.Format(j)}].scale"),
                item.Reversed,
                item.Wording));
            return new Construct(c.Name, c.Mode, [.. indicators], c.Dominant, [.. DefinitionJson.Elements(c.Commitments ?? [], place + ".commitments").Select(CommitmentDto.Model)]);
        });
        IndexModel model = new(parts.Name, [.. constructs], [.. DefinitionJson.Elements(parts.Paths, "$.paths").Select(p => new StructuralPath(p.From, p.To))]);
        return IndexModelRules.FindProblems(model) is { Count: > 0 } broken
            ? throw DefinitionJson.Refused("$", InvariantText.Lines($"Model {InvariantText.Shorten(parts.Name)} cannot be built:", broken))
            : model;
    }

    internal sealed class ConstructDto
    {
        [JsonConverter(typeof(CodeConverter))]
        public required string Name { get; set; }

        [JsonConverter(typeof(NameConverter<MeasurementMode>))]
        public required MeasurementMode Mode { get; set; }

        [JsonConverter(typeof(CodeConverter))]
        public string? Dominant { get; set; }

        // Left out is null, yet null is refused when it stands there.
        public List<CommitmentDto> Commitments { get; set; } = null!;

        public required List<IndicatorDto> Indicators { get; set; }
    }

    internal sealed class IndicatorDto
    {
        [JsonConverter(typeof(CodeConverter))]
        public required string Name { get; set; }

        public required ScaleDto Scale { get; set; }

        public bool Reversed { get; set; }

        [JsonConverter(typeof(CodeConverter))]
        public string? Wording { get; set; }
    }

    internal sealed class PathDto
    {
        [JsonConverter(typeof(CodeConverter))]
        public required string From { get; set; }

        [JsonConverter(typeof(CodeConverter))]
        public required string To { get; set; }
    }
}
