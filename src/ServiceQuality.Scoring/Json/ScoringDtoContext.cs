using ServiceQuality.Scoring.Sla.Json;
using ServiceQuality.Scoring.Satisfaction.Json;
using ServiceQuality.Scoring.Statistics.Summaries.Json;
using System.Text.Json.Serialization;

namespace ServiceQuality.Scoring.Json;

// Reads and writes the members of summaries: unknown, missing, repeated and null ones are refused.
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    AllowDuplicateProperties = false,
    RespectNullableAnnotations = true)]
[JsonSerializable(typeof(MomentDto))]
[JsonSerializable(typeof(HistogramDto))]
[JsonSerializable(typeof(CrossProductDto))]
[JsonSerializable(typeof(AttainmentDto))]
[JsonSerializable(typeof(ClockTimesDto))]
[JsonSerializable(typeof(RecommendationTallyDto))]
[JsonSerializable(typeof(RatingTallyDto))]
[JsonSerializable(typeof(FrozenIndexDto))]
internal sealed partial class ScoringDtoContext : JsonSerializerContext;
