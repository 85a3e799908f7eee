using System.Text.Json.Serialization;

namespace ServiceQuality.Scoring.ControlCharts.Json;

// The JSON forms of the choices of charts, and of charts as results, which are written only.
internal static class ChartForms
{
    private static readonly ChartContext Context = ChartContext.Default;

    internal static JsonConverter[] All =>
    [
        new DtoConverter<RunRules, RunRulesDto>(() => Context.RunRulesDto, d => d.ToModel(), RunRulesDto.From),
        new DtoConverter<ControlChartOptions, ControlChartOptionsDto>(
            () => Context.ControlChartOptionsDto, d => d.ToModel(), ControlChartOptionsDto.From),
        .. Results,
    ];

    internal static JsonConverter[] Results =>
    [
        new DtoConverter<ControlChart, ControlChartDto>(() => Context.ControlChartDto, null, ControlChartDto.From),
        new DtoConverter<CusumChart, CusumChartDto>(() => Context.CusumChartDto, null, CusumChartDto.From),
        new DtoConverter<ChangePoint, ChangePointDto>(() => Context.ChangePointDto, null, ChangePointDto.From),
    ];
}
