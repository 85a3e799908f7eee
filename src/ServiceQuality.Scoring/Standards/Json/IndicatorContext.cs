using System.Text.Json.Serialization;

namespace ServiceQuality.Scoring.Standards.Json;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(IndicatorValueDto))]
[JsonSerializable(typeof(IndicatorAssessmentDto))]
[JsonSerializable(typeof(IndicatorSeriesDto))]
[JsonSerializable(typeof(IndicatorConsistencyDto))]
[JsonSerializable(typeof(ScorecardReportDto))]
[JsonSerializable(typeof(ScorecardResultDto))]
[JsonSerializable(typeof(ScorecardContributionDto))]
[JsonSerializable(typeof(WeightSensitivityDto))]
[JsonSerializable(typeof(StandardPriorityDto))]
internal sealed partial class IndicatorContext : JsonSerializerContext, IDocumentContext;
