namespace ServiceQuality.Scoring.Satisfaction.Json;

// A tally of recommendations.
internal sealed class RecommendationTallyDto : IVersionedDto
{
    public int? FormatVersion { get; set; }

    public required long[] Counts { get; set; }

    public long Missing { get; set; }

    internal static RecommendationTallyDto From(RecommendationTally tally) =>
        new() { Counts = [.. tally.Counts], Missing = tally.Missing };

    internal RecommendationTally ToModel() => RecommendationTally.FromCounts(Counts, Missing);
}
