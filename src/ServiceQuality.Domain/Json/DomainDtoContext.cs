using ServiceQuality.Domain.Calendars.Json;
using ServiceQuality.Domain.Sla.Json;
using ServiceQuality.Domain.Surveys.Json;
using ServiceQuality.Domain.Gaps.Json;
using ServiceQuality.Domain.Satisfaction.Json;
using System.Text.Json.Serialization;

namespace ServiceQuality.Domain.Json;

// Reads and writes the members of definitions: unknown, missing, repeated and null ones are refused.
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    AllowDuplicateProperties = false,
    RespectNullableAnnotations = true)]
[JsonSerializable(typeof(RegistryDto))]
[JsonSerializable(typeof(ArrangementDto))]
[JsonSerializable(typeof(OpenIntervalDto))]
[JsonSerializable(typeof(RulesDto))]
[JsonSerializable(typeof(PolicyDto))]
[JsonSerializable(typeof(AgreementDto))]
[JsonSerializable(typeof(HistoryDto))]
[JsonSerializable(typeof(CreditScheduleDto))]
[JsonSerializable(typeof(GapMeasureDto))]
[JsonSerializable(typeof(InstrumentDto))]
[JsonSerializable(typeof(IndexModelDto))]
[JsonSerializable(typeof(CommitmentDto))]
[JsonSerializable(typeof(RatingQuestionDto))]
[JsonSerializable(typeof(CustomerBaseDto))]
internal sealed partial class DomainDtoContext : JsonSerializerContext;
