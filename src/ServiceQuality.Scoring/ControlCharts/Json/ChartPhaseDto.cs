namespace ServiceQuality.Scoring.ControlCharts.Json;

// A phase of a chart, which is written only.
internal sealed class ChartPhaseDto
{
    public int Start { get; set; }

    public int Count { get; set; }

    public int Baseline { get; set; }

    public int N { get; set; }

    public double? Centre { get; set; }

    public double? Sigma { get; set; }

    public double? SigmaZ { get; set; }

    public double? MeanMovingRange { get; set; }

    public int ScreenedRanges { get; set; }

    public double? Median { get; set; }

    public double? DispersionStatistic { get; set; }

    public double? DispersionP { get; set; }

    public required RunsTestDto Runs { get; set; }

    public string? Reason { get; set; }

    internal static ChartPhaseDto From(ChartPhase phase) => new()
    {
        Start = phase.Start,
        Count = phase.Count,
        Baseline = phase.Baseline,
        N = phase.N,
        Centre = phase.Centre,
        Sigma = phase.Sigma,
        SigmaZ = phase.SigmaZ,
        MeanMovingRange = phase.MeanMovingRange,
        ScreenedRanges = phase.ScreenedRanges,
        Median = phase.Median,
        DispersionStatistic = phase.Dispersion?.Statistic,
        DispersionP = phase.Dispersion?.P?.Value,
        Runs = RunsTestDto.From(phase.Runs),
        Reason = phase.Reason,
    };
}
