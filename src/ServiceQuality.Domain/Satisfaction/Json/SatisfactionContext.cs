using System.Text.Json.Serialization;

namespace ServiceQuality.Domain.Satisfaction.Json;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(IndexModelDto))]
[JsonSerializable(typeof(ConstructDto))]
[JsonSerializable(typeof(IndicatorDto))]
[JsonSerializable(typeof(StructuralPathDto))]
[JsonSerializable(typeof(ServiceCommitmentDto))]
[JsonSerializable(typeof(RatingQuestionDto))]
[JsonSerializable(typeof(CustomerBaseDto))]
[JsonSerializable(typeof(TierCustomersDto))]
internal sealed partial class SatisfactionContext : JsonSerializerContext, IDocumentContext;
