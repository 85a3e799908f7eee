using ServiceQuality.Domain.Json;
using ServiceQuality.Domain.Calendars.Json;
using ServiceQuality.Domain.Sla.Json;
using ServiceQuality.Domain.Surveys.Json;
using ServiceQuality.Domain.Satisfaction.Json;
using System.Text.Json.Serialization;
using ServiceQuality.Domain.Gaps;

namespace ServiceQuality.Domain.Gaps.Json;

// The members of a gap on one item in JSON: a unit by its name, or the bounds of a scale.
internal sealed class GapMeasureDto
{
    public required int Gap { get; set; }

    [JsonConverter(typeof(NameConverter<EvidenceKind>))]
    public required EvidenceKind Evidence { get; set; }

    [JsonConverter(typeof(CodeConverter))]
    public required string Name { get; set; }

    [JsonConverter(typeof(CodeConverter))]
    public string? Unit { get; set; }

    public bool LowerIsBetter { get; set; }

    // Left out is null, yet null is refused when it stands there.
    public ScaleDto Scale { get; set; } = null!;

    public required decimal Actual { get; set; }

    public required decimal Reference { get; set; }

    internal static GapMeasureDto Of(GapMeasure measure) => new()
    {
        Gap = measure.Gap.Number,
        Evidence = measure.Evidence.Kind,
        Name = measure.Evidence.Name,
        Unit = measure.Unit.Scale is null ? measure.Unit.Name : null,
        LowerIsBetter = measure.Unit.LowerIsBetter,
        Scale = measure.Unit.Scale is { } scale ? ScaleDto.Of(scale) : null!,
        Actual = measure.Actual,
        Reference = measure.Reference,
    };

    internal static GapMeasure Model(GapMeasureDto parts)
    {
        if (parts.Unit is null == parts.Scale is null || (parts.Scale is not null && parts.LowerIsBetter))
        {
            throw DefinitionJson.Refused("$", "Allowed are a unit with its direction, or a scale, of which more is better.");
        }

        var gap = DefinitionJson.Made("$.gap", () => ServiceGap.ByNumber(parts.Gap));
        var evidence = DefinitionJson.Made("$.name", () => new GapEvidence(parts.Evidence, parts.Name));
        var unit = DefinitionJson.Made(
            parts.Scale is null ? "$.unit" : "$.scale",
            () => parts.Scale is { } scale ? GapUnit.Points(new(scale.Minimum, scale.Maximum)) : GapUnit.Of(parts.Unit!, parts.LowerIsBetter));
        try
        {
            return DefinitionJson.Made("$", () => new GapMeasure(gap, evidence, unit, parts.Actual, parts.Reference));
        }
        catch (OverflowException)
        {
            throw DefinitionJson.Refused("$.actual", "The two values are further apart than a number can be.");
        }
    }
}
