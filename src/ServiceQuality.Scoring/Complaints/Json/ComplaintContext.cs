using System.Text.Json.Serialization;

namespace ServiceQuality.Scoring.Complaints.Json;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(ParetoDto))]
[JsonSerializable(typeof(ParetoSeriesDto))]
[JsonSerializable(typeof(RepeatRuleDto))]
[JsonSerializable(typeof(RepeatSummaryDto))]
[JsonSerializable(typeof(FirstContactRuleDto))]
[JsonSerializable(typeof(CountedShareDto))]
[JsonSerializable(typeof(EventRateDto))]
[JsonSerializable(typeof(CaseTimesDto))]
[JsonSerializable(typeof(BacklogDto))]
[JsonSerializable(typeof(OutcomeSummaryDto))]
[JsonSerializable(typeof(ServiceRecoveryDto))]
[JsonSerializable(typeof(ComplaintsAfterBreachDto))]
[JsonSerializable(typeof(CrossTableDto))]
internal sealed partial class ComplaintContext : JsonSerializerContext, IDocumentContext;
