using System.Text.Json.Serialization;

namespace ServiceQuality.Scoring.Complaints.Json;

// The JSON forms of rules and summaries of complaints.
internal static class ComplaintForms
{
    private static readonly ComplaintContext Context = ComplaintContext.Default;

    internal static JsonConverter[] All =>
    [
        new DtoConverter<Pareto, ParetoDto>(() => Context.ParetoDto, d => d.ToModel(), ParetoDto.From),
        new DtoConverter<ParetoSeries, ParetoSeriesDto>(
            () => Context.ParetoSeriesDto, d => d.ToModel(), ParetoSeriesDto.From),
        new DtoConverter<RepeatRule, RepeatRuleDto>(() => Context.RepeatRuleDto, d => d.ToModel(), RepeatRuleDto.From),
        new DtoConverter<RepeatSummary, RepeatSummaryDto>(
            () => Context.RepeatSummaryDto, d => d.ToModel(), RepeatSummaryDto.From),
        new DtoConverter<FirstContactRule, FirstContactRuleDto>(
            () => Context.FirstContactRuleDto, d => d.ToModel(), FirstContactRuleDto.From),
        new DtoConverter<CountedShare, CountedShareDto>(
            () => Context.CountedShareDto, d => d.ToModel(), CountedShareDto.From),
        new DtoConverter<EventRate, EventRateDto>(() => Context.EventRateDto, d => d.ToModel(), EventRateDto.From),
        new DtoConverter<CaseTimes, CaseTimesDto>(() => Context.CaseTimesDto, d => d.ToModel(), CaseTimesDto.From),
        new DtoConverter<Backlog, BacklogDto>(() => Context.BacklogDto, d => d.ToModel(), BacklogDto.From),
        new DtoConverter<OutcomeSummary, OutcomeSummaryDto>(
            () => Context.OutcomeSummaryDto, d => d.ToModel(), OutcomeSummaryDto.From),
        new DtoConverter<ServiceRecovery, ServiceRecoveryDto>(
            () => Context.ServiceRecoveryDto, d => d.ToModel(), ServiceRecoveryDto.From),
        new DtoConverter<ComplaintsAfterBreach, ComplaintsAfterBreachDto>(
            () => Context.ComplaintsAfterBreachDto, d => d.ToModel(), ComplaintsAfterBreachDto.From),
        new DtoConverter<CrossTable, CrossTableDto>(() => Context.CrossTableDto, d => d.ToModel(), CrossTableDto.From),
    ];
}
