using System.Text.Json.Serialization;

namespace ServiceQuality.Domain.Gaps.Json;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(GapMeasureDto))]
internal sealed partial class GapContext : JsonSerializerContext, IDocumentContext;
