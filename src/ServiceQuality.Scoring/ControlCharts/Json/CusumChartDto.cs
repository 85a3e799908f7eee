namespace ServiceQuality.Scoring.ControlCharts.Json;

// Cumulative sums, which are written only. Points are counted from 0.
internal sealed class CusumChartDto : IVersionedDto
{
    public int? FormatVersion { get; set; }

    public required string Method { get; set; }

    public double Limit { get; set; }

    public double? Centre { get; set; }

    public double? Sigma { get; set; }

    public required double[] Upper { get; set; }

    public required double[] Lower { get; set; }

    public required int[] UpperSignals { get; set; }

    public required int[] LowerSignals { get; set; }

    public string? Reason { get; set; }

    internal static CusumChartDto From(CusumChart chart) => new()
    {
        Method = chart.Method,
        Limit = chart.Limit,
        Centre = chart.Centre,
        Sigma = chart.Sigma,
        Upper = [.. chart.Upper],
        Lower = [.. chart.Lower],
        UpperSignals = [.. chart.UpperSignals],
        LowerSignals = [.. chart.LowerSignals],
        Reason = chart.Reason,
    };
}
