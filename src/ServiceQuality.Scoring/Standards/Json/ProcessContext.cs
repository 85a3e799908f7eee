using System.Text.Json.Serialization;

namespace ServiceQuality.Scoring.Standards.Json;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(ConformanceSummaryDto))]
internal sealed partial class ProcessContext : JsonSerializerContext, IDocumentContext;
