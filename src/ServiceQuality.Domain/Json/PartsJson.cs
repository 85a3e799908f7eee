using System.Text.Json.Serialization;
using ServiceQuality.Domain.Json.Sla;

namespace ServiceQuality.Domain.Json;

// Reads and writes the members of definitions: unknown, missing, repeated and null ones are refused.
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    AllowDuplicateProperties = false,
    RespectNullableAnnotations = true)]
[JsonSerializable(typeof(RegistryParts))]
[JsonSerializable(typeof(ArrangementParts))]
[JsonSerializable(typeof(OpenIntervalParts))]
[JsonSerializable(typeof(RulesParts))]
[JsonSerializable(typeof(PolicyParts))]
[JsonSerializable(typeof(AgreementParts))]
[JsonSerializable(typeof(HistoryParts))]
[JsonSerializable(typeof(CreditScheduleParts))]
[JsonSerializable(typeof(GapMeasureParts))]
[JsonSerializable(typeof(InstrumentParts))]
[JsonSerializable(typeof(IndexModelParts))]
[JsonSerializable(typeof(CommitmentParts))]
[JsonSerializable(typeof(RatingQuestionParts))]
[JsonSerializable(typeof(CustomerBaseParts))]
internal sealed partial class PartsJson : JsonSerializerContext;
