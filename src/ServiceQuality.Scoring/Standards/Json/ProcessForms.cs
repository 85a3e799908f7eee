using System.Text.Json.Serialization;

namespace ServiceQuality.Scoring.Standards.Json;

// The JSON forms of what is counted of processes.
internal static class ProcessForms
{
    internal static JsonConverter[] All =>
    [
        new DtoConverter<ConformanceSummary, ConformanceSummaryDto>(
            () => ProcessContext.Default.ConformanceSummaryDto, d => d.ToModel(), ConformanceSummaryDto.From),
    ];
}
