using System.Text.Json.Serialization;

namespace ServiceQuality.Domain.Gaps.Json;

// A measured gap: a unit by its name, or the bounds of a scale.
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

    public RatingScale? Scale { get; set; }

    public required decimal Actual { get; set; }

    public required decimal Reference { get; set; }

    internal static GapMeasureDto From(GapMeasure measure) => new()
    {
        Gap = measure.Gap.Number,
        Evidence = measure.Evidence.Kind,
        Name = measure.Evidence.Name,
        Unit = measure.Unit.Scale is null ? measure.Unit.Name : null,
        LowerIsBetter = measure.Unit.LowerIsBetter,
        Scale = measure.Unit.Scale,
        Actual = measure.Actual,
        Reference = measure.Reference,
    };

    internal GapMeasure ToModel()
    {
        if (Unit is null == Scale is null || (Scale is not null && LowerIsBetter))
        {
            throw new InvalidJsonException("Allowed are a unit with its direction, or a scale, of which more is better.");
        }

        var gap = JsonDocuments.Create("$.gap", () => ServiceGap.ByNumber(Gap));
        var evidence = JsonDocuments.Create("$.name", () => new GapEvidence(Evidence, Name));
        var unit =
            Scale is { } scale ? GapUnit.Points(scale) : JsonDocuments.Create("$.unit", () => GapUnit.Of(Unit!, LowerIsBetter));
        try
        {
            return new(gap, evidence, unit, Actual, Reference);
        }
        catch (OverflowException)
        {
            throw new InvalidJsonException("The two values are further apart than a number can be.", "$.actual");
        }
    }
}
