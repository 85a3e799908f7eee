using System.Text.Json.Serialization;

namespace ServiceQuality.Domain.Surveys.Json;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(InstrumentDto))]
[JsonSerializable(typeof(DimensionDto))]
[JsonSerializable(typeof(ItemDto))]
internal sealed partial class SurveyContext : JsonSerializerContext, IDocumentContext;
