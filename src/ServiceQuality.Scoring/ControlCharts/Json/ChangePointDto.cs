using ServiceQuality.Domain;

namespace ServiceQuality.Scoring.ControlCharts.Json;

// A change point, which is written only. Points are counted from 0.
internal sealed class ChangePointDto : IVersionedDto
{
    public int? FormatVersion { get; set; }

    public required string Method { get; set; }

    public int N { get; set; }

    public required Proportion Level { get; set; }

    public int? Index { get; set; }

    public required int[] LikelyIndexes { get; set; }

    public double? Before { get; set; }

    public double? After { get; set; }

    public double? LogLikelihoodRatio { get; set; }

    public string? Reason { get; set; }

    internal static ChangePointDto From(ChangePoint change) => new()
    {
        Method = change.Method,
        N = change.N,
        Level = change.Level,
        Index = change.Index,
        LikelyIndexes = [.. change.LikelyIndexes],
        Before = change.Before,
        After = change.After,
        LogLikelihoodRatio = change.LogLikelihoodRatio,
        Reason = change.Reason,
    };
}
