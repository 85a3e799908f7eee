using System.Text.Json.Serialization;

namespace ServiceQuality.Scoring.ControlCharts.Json;

// A point of a chart, which is written only. What is null or false is left out; signals name their points.
internal sealed class ChartPointDto
{
    public double? Value { get; set; }

    public double? Size { get; set; }

    public double? Centre { get; set; }

    public double? Sigma { get; set; }

    public double? Lower { get; set; }

    public double? Upper { get; set; }

    public int Phase { get; set; }

    public bool? Excluded { get; set; }

    public bool? Screened { get; set; }

    [JsonConverter(typeof(NameConverter<Variation>))]
    public Variation Variation { get; set; }

    internal static ChartPointDto From(ChartPoint point) => new()
    {
        Value = point.Value,
        Size = point.Size,
        Centre = point.Centre,
        Sigma = point.Sigma,
        Lower = point.Lower,
        Upper = point.Upper,
        Phase = point.Phase,
        Excluded = point.IsExcluded ? true : null,
        Screened = point.IsScreened ? true : null,
        Variation = point.Variation,
    };
}
