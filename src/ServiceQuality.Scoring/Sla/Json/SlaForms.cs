using System.Text.Json.Serialization;

namespace ServiceQuality.Scoring.Sla.Json;

// The JSON forms of attainment and of the times of clocks.
internal static class SlaForms
{
    private static readonly SlaContext Context = SlaContext.Default;

    internal static JsonConverter[] All =>
    [
        new DtoConverter<Attainment, AttainmentDto>(
            () => Context.AttainmentDto, d => d.ToModel(), AttainmentDto.From),
        new DtoConverter<TimesToStop, TimesToStopDto>(() => Context.TimesToStopDto, d => d.ToModel(), TimesToStopDto.From),
    ];
}
