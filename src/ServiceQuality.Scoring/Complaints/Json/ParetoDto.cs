namespace ServiceQuality.Scoring.Complaints.Json;

// A ranking: names with their counts, and the sums of their weights if it is by weight.
internal sealed class ParetoDto : IVersionedDto
{
    public int? FormatVersion { get; set; }

    public required string[] Names { get; set; }

    public required long[] Counts { get; set; }

    public decimal[]? Weights { get; set; }

    internal static ParetoDto From(Pareto ranking) => new()
    {
        Names = [.. ranking.Rows.Select(r => r.Name)],
        Counts = [.. ranking.Rows.Select(r => r.Count)],
        Weights = ranking.Weight is null ? null : [.. ranking.Rows.Select(r => r.Weight!.Value)],
    };

    internal Pareto ToModel()
    {
        var zero = Array.IndexOf(Counts, 0);
        return zero < 0 ? Pareto.FromCounts(Names, Counts, Weights) : throw new InvalidJsonException(
            "The count is 0; allowed are names that occur.", "$.counts" + JsonPlace.Step(zero));
    }
}
