using System.Text.Json.Serialization;

namespace ServiceQuality.Scoring.Standards.Json;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(CallBackRuleDto))]
[JsonSerializable(typeof(CallBackPlanDto))]
[JsonSerializable(typeof(SamplingPlanDto))]
[JsonSerializable(typeof(SwitchingRulesDto))]
[JsonSerializable(typeof(InspectionStateDto))]
[JsonSerializable(typeof(SpotCheckRuleDto))]
[JsonSerializable(typeof(SpotCheckDto))]
[JsonSerializable(typeof(ReconciliationDto))]
[JsonSerializable(typeof(BelowMeanDto))]
internal sealed partial class SamplingContext : JsonSerializerContext, IDocumentContext;
