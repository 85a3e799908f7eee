using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using ServiceQuality.Domain.Json;

namespace ServiceQuality.Domain.Standards.Json;

// The JSON forms of standards.
internal static class StandardForms
{
    private static readonly StandardsContext Context = StandardsContext.Default;

    internal static JsonConverter[] All =>
    [
        new DtoConverter<StandardReference, StandardReferenceDto>(
            () => Context.StandardReferenceDto, d => d.ToModel(), StandardReferenceDto.From),
        new DtoConverter<IndicatorTarget, IndicatorTargetDto>(
            () => Context.IndicatorTargetDto, d => d.ToModel(), IndicatorTargetDto.From),
        new DtoConverter<ServiceStandard, ServiceStandardDto>(
            () => Context.ServiceStandardDto, d => d.ToModel(), ServiceStandardDto.From),
        new DtoConverter<ValueBand, ValueBandDto>(() => Context.ValueBandDto, d => d.ToModel(), ValueBandDto.Of),
        new DtoConverter<ValueBands, ValueBandsDto>(() => Context.ValueBandsDto, d => d.ToModel(), ValueBandsDto.From),
        new DtoConverter<ServiceIndicator, ServiceIndicatorDto>(
            () => Context.ServiceIndicatorDto, d => d.ToModel(), ServiceIndicatorDto.From),
        new DtoConverter<ChecklistItem, ChecklistItemDto>(
            () => Context.ChecklistItemDto, d => d.ToModel(), ChecklistItemDto.Of),
        new DtoConverter<Checklist, ChecklistDto>(() => Context.ChecklistDto, d => d.ToModel(), ChecklistDto.From),
        new DtoConverter<ChecklistAnswer, ChecklistAnswerDto>(
            () => Context.ChecklistAnswerDto, d => d.ToModel(), ChecklistAnswerDto.From),
        new DtoConverter<Finding, FindingDto>(() => Context.FindingDto, d => d.ToModel(), FindingDto.From),
        new DtoConverter<Inspection, InspectionDto>(() => Context.InspectionDto, d => d.ToModel(), InspectionDto.From),
        new DtoConverter<ProgrammeTask, ProgrammeTaskDto>(
            () => Context.ProgrammeTaskDto, d => d.ToModel(), ProgrammeTaskDto.From),
        new DtoConverter<ServiceProgramme, ServiceProgrammeDto>(
            () => Context.ServiceProgrammeDto, d => d.ToModel(), ServiceProgrammeDto.From),
        new DtoConverter<ScorecardItem, ScorecardItemDto>(
            () => Context.ScorecardItemDto, d => d.ToModel(), ScorecardItemDto.From),
        new DtoConverter<ScorecardAdjustment, ScorecardAdjustmentDto>(
            () => Context.ScorecardAdjustmentDto, d => d.ToModel(), ScorecardAdjustmentDto.From),
        new DtoConverter<Scorecard, ScorecardDto>(() => Context.ScorecardDto, d => d.ToModel(), ScorecardDto.From),
        new DtoConverter<ServiceRisk, ServiceRiskDto>(() => Context.ServiceRiskDto, d => d.ToModel(), ServiceRiskDto.From),
        new DtoConverter<StandardCatalogue, StandardCatalogueDto>(
            () => Context.StandardCatalogueDto, d => d.ToModel(), StandardCatalogueDto.From),
        new DtoConverter<InspectionResult, InspectionResultDto>(
            () => Context.InspectionResultDto, null, InspectionResultDto.From),
        new DtoConverter<SectionScore, SectionScoreDto>(() => Context.SectionScoreDto, null, SectionScoreDto.From),
        new DtoConverter<MissingElement, MissingElementDto>(() => Context.MissingElementDto, null, MissingElementDto.From),
        new DtoConverter<CatalogueChange, CatalogueChangeDto>(() => Context.CatalogueChangeDto, null, CatalogueChangeDto.From),
        new DtoConverter<TaskReading, TaskReadingDto>(() => Context.TaskReadingDto, null, TaskReadingDto.From),
        TextForms.Parsable<ChecklistRule>(
            "rule such as \"at least 80 %\"",
            new(ChecklistRule.Pattern, ["all", "majority", "at least 3", "at least 80 %"]),
            ChecklistRule.Allowed,
            r => r.Text),
    ];

    internal static StandardCatalogue Read(string json) => JsonDocuments.Read(
        Encoding.UTF8.GetBytes(json), Context.StandardCatalogueDto, d => d.ToModel());

    internal static string Write(StandardCatalogue catalogue)
    {
        var dto = StandardCatalogueDto.From(catalogue);
        dto.FormatVersion = JsonDocuments.FormatVersion;
        return JsonSerializer.Serialize(dto, Context.StandardCatalogueDto);
    }
}
