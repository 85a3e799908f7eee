using System.Text.Json.Serialization;

namespace ServiceQuality.Domain.Standards.Json;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(StandardReferenceDto))]
[JsonSerializable(typeof(IndicatorTargetDto))]
[JsonSerializable(typeof(ServiceStandardDto))]
[JsonSerializable(typeof(ValueBandDto))]
[JsonSerializable(typeof(ValueBandsDto))]
[JsonSerializable(typeof(ServiceIndicatorDto))]
[JsonSerializable(typeof(ChecklistItemDto))]
[JsonSerializable(typeof(ChecklistDto))]
[JsonSerializable(typeof(ChecklistAnswerDto))]
[JsonSerializable(typeof(FindingDto))]
[JsonSerializable(typeof(InspectionDto))]
[JsonSerializable(typeof(ProgrammeTaskDto))]
[JsonSerializable(typeof(ServiceProgrammeDto))]
[JsonSerializable(typeof(ScorecardItemDto))]
[JsonSerializable(typeof(ScorecardAdjustmentDto))]
[JsonSerializable(typeof(ScorecardDto))]
[JsonSerializable(typeof(ServiceRiskDto))]
[JsonSerializable(typeof(StandardCatalogueDto))]
[JsonSerializable(typeof(InspectionResultDto))]
[JsonSerializable(typeof(SectionScoreDto))]
[JsonSerializable(typeof(MissingElementDto))]
[JsonSerializable(typeof(CatalogueChangeDto))]
[JsonSerializable(typeof(TaskReadingDto))]
internal sealed partial class StandardsContext : JsonSerializerContext, IDocumentContext;
