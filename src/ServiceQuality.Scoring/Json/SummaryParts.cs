using System.Text.Json.Serialization;

namespace ServiceQuality.Scoring.Json;

// Reads and writes the members of summaries: unknown, missing, repeated and null ones are refused.
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    AllowDuplicateProperties = false,
    RespectNullableAnnotations = true)]
[JsonSerializable(typeof(MomentParts))]
[JsonSerializable(typeof(HistogramParts))]
[JsonSerializable(typeof(CrossProductParts))]
[JsonSerializable(typeof(AttainmentParts))]
[JsonSerializable(typeof(ClockTimesParts))]
[JsonSerializable(typeof(RecommendationTallyParts))]
[JsonSerializable(typeof(RatingTallyParts))]
[JsonSerializable(typeof(FrozenIndexParts))]
internal sealed partial class SummaryParts : JsonSerializerContext;
