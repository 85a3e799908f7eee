using System.Text.Json.Serialization;

namespace ServiceQuality.Scoring.Standards.Json;

// The JSON forms of values of indicators and of scorecards: results, which are written only.
internal static class IndicatorForms
{
    private static readonly IndicatorContext Context = IndicatorContext.Default;

    internal static JsonConverter[] Results =>
    [
        new DtoConverter<IndicatorValue, IndicatorValueDto>(() => Context.IndicatorValueDto, null, IndicatorValueDto.From),
        new DtoConverter<IndicatorAssessment, IndicatorAssessmentDto>(
            () => Context.IndicatorAssessmentDto, null, IndicatorAssessmentDto.From),
        new DtoConverter<IndicatorSeries, IndicatorSeriesDto>(
            () => Context.IndicatorSeriesDto, null, IndicatorSeriesDto.From),
        new DtoConverter<IndicatorConsistency, IndicatorConsistencyDto>(
            () => Context.IndicatorConsistencyDto, null, IndicatorConsistencyDto.From),
        new DtoConverter<ScorecardReport, ScorecardReportDto>(
            () => Context.ScorecardReportDto, null, ScorecardReportDto.From),
        new DtoConverter<ScorecardResult, ScorecardResultDto>(
            () => Context.ScorecardResultDto, null, ScorecardResultDto.From),
        new DtoConverter<ScorecardContribution, ScorecardContributionDto>(
            () => Context.ScorecardContributionDto, null, ScorecardContributionDto.From),
        new DtoConverter<WeightSensitivity, WeightSensitivityDto>(
            () => Context.WeightSensitivityDto, null, WeightSensitivityDto.From),
        new DtoConverter<StandardPriority, StandardPriorityDto>(
            () => Context.StandardPriorityDto, null, StandardPriorityDto.From),
    ];
}
