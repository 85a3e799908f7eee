using System.Text.Json.Serialization;

namespace ServiceQuality.Scoring.ControlCharts.Json;

// A signal, which is written only: the rule by its name.
internal sealed class ChartSignalDto
{
    public required string Rule { get; set; }

    public int CompletedAt { get; set; }

    public required int[] Points { get; set; }

    [JsonConverter(typeof(NameConverter<SignalSide>))]
    public SignalSide Side { get; set; }

    internal static ChartSignalDto From(ChartSignal signal) => new()
    {
        Rule = signal.Rule.Name,
        CompletedAt = signal.CompletedAt,
        Points = [.. signal.Points],
        Side = signal.Side,
    };
}
