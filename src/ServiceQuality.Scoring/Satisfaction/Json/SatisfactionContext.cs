using System.Text.Json.Serialization;

namespace ServiceQuality.Scoring.Satisfaction.Json;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(RatingTallyDto))]
[JsonSerializable(typeof(RecommendationTallyDto))]
[JsonSerializable(typeof(FrozenIndexDto))]
internal sealed partial class SatisfactionContext : JsonSerializerContext, IDocumentContext;
