using System.Text.Json.Serialization;

namespace ServiceQuality.Domain.Sla.Json;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(PolicyDto))]
[JsonSerializable(typeof(AgreementDto))]
[JsonSerializable(typeof(ObligationDto))]
[JsonSerializable(typeof(ConditionDto))]
[JsonSerializable(typeof(PriorityMatrixDto))]
[JsonSerializable(typeof(WarningDto))]
[JsonSerializable(typeof(CaseHistoryDto))]
[JsonSerializable(typeof(CaseEventDto))]
[JsonSerializable(typeof(CreditScheduleDto))]
[JsonSerializable(typeof(ClockExplanationDto))]
internal sealed partial class SlaContext : JsonSerializerContext, IDocumentContext;
