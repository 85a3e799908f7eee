using System.Text.Json.Serialization;

namespace ServiceQuality.Scoring.ControlCharts.Json;

// A chart, which is written only. Points are counted from 0.
internal sealed class ControlChartDto : IVersionedDto
{
    public int? FormatVersion { get; set; }

    [JsonConverter(typeof(NameConverter<ChartKind>))]
    public ChartKind Kind { get; set; }

    public required ControlChartOptions Options { get; set; }

    public required string Conventions { get; set; }

    public required string SoftwareVersion { get; set; }

    public required ChartPhaseDto[] Phases { get; set; }

    public required ChartPointDto[] Points { get; set; }

    public required ChartSignalDto[] Signals { get; set; }

    public required ChartWarningDto[] Warnings { get; set; }

    [JsonConverter(typeof(OptionalConverter<Assurance, NameConverter<Assurance>>))]
    public Assurance? Assurance { get; set; }

    internal static ControlChartDto From(ControlChart chart) => new()
    {
        Kind = chart.Kind,
        Options = chart.Options,
        Conventions = chart.Conventions,
        SoftwareVersion = Tables.SoftwareVersion.Current,
        Phases = [.. chart.Phases.Select(ChartPhaseDto.From)],
        Points = [.. chart.Select(ChartPointDto.From)],
        Signals = [.. chart.Signals.Select(ChartSignalDto.From)],
        Warnings = [.. chart.Warnings.Select(ChartWarningDto.From)],
        Assurance = chart.Assurance,
    };
}
