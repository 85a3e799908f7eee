using System.Text.Json.Serialization;

namespace ServiceQuality.Scoring.Standards.Json;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(CallBackRuleDto))]
[JsonSerializable(typeof(CallBackPlanDto))]
internal sealed partial class SamplingContext : JsonSerializerContext, IDocumentContext;
