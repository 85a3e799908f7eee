using System.Text.Json.Serialization;

namespace ServiceQuality.Scoring.ControlCharts.Json;

// A warning, which is written only.
internal sealed class ChartWarningDto
{
    [JsonConverter(typeof(NameConverter<ChartWarningKind>))]
    public ChartWarningKind Kind { get; set; }

    public int Phase { get; set; }

    public required string Message { get; set; }

    internal static ChartWarningDto From(ChartWarning warning) =>
        new() { Kind = warning.Kind, Phase = warning.Phase, Message = warning.Message };
}
