using System.Text.Json.Serialization;

namespace ServiceQuality.Domain.Complaints.Json;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(RegimeDto))]
[JsonSerializable(typeof(FeedbackDto))]
[JsonSerializable(typeof(SeverityDto))]
[JsonSerializable(typeof(NumberingSchemeDto))]
[JsonSerializable(typeof(ConfidentialityPolicyDto))]
[JsonSerializable(typeof(PersonalDataDto))]
[JsonSerializable(typeof(DisclosureDto))]
internal sealed partial class ComplaintContext : JsonSerializerContext, IDocumentContext;
