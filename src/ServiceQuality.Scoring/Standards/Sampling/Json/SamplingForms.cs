using System.Text.Json.Serialization;

namespace ServiceQuality.Scoring.Standards.Json;

// The JSON forms of rules of sampling, and of plans and samples as results, which are written only.
internal static class SamplingForms
{
    private static readonly SamplingContext Context = SamplingContext.Default;

    internal static JsonConverter[] All =>
    [
        new DtoConverter<CallBackRule, CallBackRuleDto>(() => Context.CallBackRuleDto, d => d.ToModel(), CallBackRuleDto.From),
        new DtoConverter<SamplingPlan, SamplingPlanDto>(() => Context.SamplingPlanDto, d => d.ToModel(), SamplingPlanDto.From),
        new DtoConverter<SwitchingRules, SwitchingRulesDto>(
            () => Context.SwitchingRulesDto, d => d.ToModel(), SwitchingRulesDto.From),
        new DtoConverter<InspectionState, InspectionStateDto>(
            () => Context.InspectionStateDto, d => d.ToModel(), InspectionStateDto.From),
        new DtoConverter<SpotCheckRule, SpotCheckRuleDto>(
            () => Context.SpotCheckRuleDto, d => d.ToModel(), SpotCheckRuleDto.From),
        .. Results,
    ];

    internal static JsonConverter[] Results =>
    [
        new DtoConverter<CallBackPlan, CallBackPlanDto>(() => Context.CallBackPlanDto, null, CallBackPlanDto.From),
        new DtoConverter<SpotCheck, SpotCheckDto>(() => Context.SpotCheckDto, null, SpotCheckDto.From),
        new DtoConverter<Reconciliation, ReconciliationDto>(() => Context.ReconciliationDto, null, ReconciliationDto.From),
        new DtoConverter<BelowMean, BelowMeanDto>(() => Context.BelowMeanDto, null, BelowMeanDto.From),
    ];
}
