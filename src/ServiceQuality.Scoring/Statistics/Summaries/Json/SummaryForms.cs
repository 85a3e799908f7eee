using System.Text.Json.Serialization;

namespace ServiceQuality.Scoring.Statistics.Summaries.Json;

// The JSON forms of summaries of numbers.
internal static class SummaryForms
{
    private static readonly SummaryContext Context = SummaryContext.Default;

    internal static JsonConverter[] All =>
    [
        new DtoConverter<MomentSummary, MomentSummaryDto>(
            () => Context.MomentSummaryDto, d => d.ToModel(), MomentSummaryDto.From),
        new DtoConverter<Histogram, HistogramDto>(() => Context.HistogramDto, d => d.ToModel(), HistogramDto.From),
        new DtoConverter<CrossProducts, CrossProductsDto>(
            () => Context.CrossProductsDto, d => d.ToModel(), CrossProductsDto.From),
    ];
}
