using System.Text.Json.Serialization;

namespace ServiceQuality.Domain.Json;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(RatingScaleDto))]
[JsonSerializable(typeof(AnswerEncodingDto))]
[JsonSerializable(typeof(LocalizedTextDto))]
internal sealed partial class RootContext : JsonSerializerContext, IDocumentContext;
