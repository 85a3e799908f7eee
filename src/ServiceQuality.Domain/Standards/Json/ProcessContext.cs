using System.Text.Json.Serialization;

namespace ServiceQuality.Domain.Standards.Json;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(ServiceProcessDto))]
[JsonSerializable(typeof(ProcessFaultDto))]
internal sealed partial class ProcessContext : JsonSerializerContext, IDocumentContext;
