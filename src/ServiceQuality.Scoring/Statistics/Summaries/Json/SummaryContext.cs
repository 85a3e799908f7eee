using System.Text.Json.Serialization;

namespace ServiceQuality.Scoring.Statistics.Summaries.Json;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(MomentSummaryDto))]
[JsonSerializable(typeof(HistogramDto))]
[JsonSerializable(typeof(CrossProductsDto))]
internal sealed partial class SummaryContext : JsonSerializerContext, IDocumentContext;
