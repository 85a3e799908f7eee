using System.Text.Json.Serialization;

namespace ServiceQuality.Domain.Gaps.Json;

// The JSON forms of the gap model.
internal static class GapForms
{
    internal static JsonConverter[] All =>
    [
        new DtoConverter<GapMeasure, GapMeasureDto>(() => GapContext.Default.GapMeasureDto, d => d.ToModel(), GapMeasureDto.From),
    ];
}
