using System.Text.Json.Serialization;

namespace ServiceQuality.Scoring.Standards.Json;

// The JSON forms of rules of sampling, and of plans and samples as results, which are written only.
internal static class SamplingForms
{
    private static readonly SamplingContext Context = SamplingContext.Default;

    internal static JsonConverter[] All =>
    [
        new DtoConverter<CallBackRule, CallBackRuleDto>(() => Context.CallBackRuleDto, d => d.ToModel(), CallBackRuleDto.From),
        .. Results,
    ];

    internal static JsonConverter[] Results =>
    [
        new DtoConverter<CallBackPlan, CallBackPlanDto>(() => Context.CallBackPlanDto, null, CallBackPlanDto.From),
    ];
}
