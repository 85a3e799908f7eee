using System.Text.Json.Serialization;

namespace ServiceQuality.Domain.Standards.Json;

// What a standard asks of an indicator.
internal sealed class IndicatorTargetDto
{
    [JsonConverter(typeof(CodeConverter))]
    public required string Indicator { get; set; }

    public decimal? Target { get; set; }

    public decimal? Tolerated { get; set; }

    public LocalizedText? ToleratedReason { get; set; }

    public decimal? Minimum { get; set; }

    internal static IndicatorTargetDto From(IndicatorTarget target) => new()
    {
        Indicator = target.Indicator,
        Target = target.Target,
        Tolerated = target.Tolerated,
        ToleratedReason = target.ToleratedReason,
        Minimum = target.Minimum,
    };

    internal IndicatorTarget ToModel() => new(Indicator, Target)
    {
        Tolerated = Tolerated,
        ToleratedReason = ToleratedReason,
        Minimum = Minimum,
    };
}
