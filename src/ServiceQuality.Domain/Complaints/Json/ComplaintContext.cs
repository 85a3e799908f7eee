using System.Text.Json.Serialization;

namespace ServiceQuality.Domain.Complaints.Json;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(RegimeDto))]
internal sealed partial class ComplaintContext : JsonSerializerContext, IDocumentContext;
