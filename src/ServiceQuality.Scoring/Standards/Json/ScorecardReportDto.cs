namespace ServiceQuality.Scoring.Standards.Json;

// A computed scorecard, which is written only. Weights are by indicator.
internal sealed class ScorecardReportDto : IVersionedDto
{
    public int? FormatVersion { get; set; }

    public required string Card { get; set; }

    public required string Method { get; set; }

    public required Dictionary<string, double> Weights { get; set; }

    public required ScorecardResult[] Results { get; set; }

    internal static ScorecardReportDto From(ScorecardReport report) => new()
    {
        Card = report.Card.Code,
        Method = report.Method,
        Weights = report.Card.Items.Zip(report.Weights).ToDictionary(
            p => p.First.Indicator, p => p.Second, StringComparer.Ordinal),
        Results = [.. report.Results],
    };
}
