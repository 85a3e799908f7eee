using System.Text.Json.Serialization;

namespace ServiceQuality.Scoring.Sla.Json;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(AttainmentDto))]
[JsonSerializable(typeof(TimesToStopDto))]
internal sealed partial class SlaContext : JsonSerializerContext, IDocumentContext;
