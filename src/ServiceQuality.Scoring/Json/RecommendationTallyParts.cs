using ServiceQuality.Scoring.Satisfaction;

namespace ServiceQuality.Scoring.Json;

// The members of a tally of recommendations in JSON.
internal sealed class RecommendationTallyParts
{
    public required long[] Counts { get; set; }

    public long Missing { get; set; }

    internal static RecommendationTallyParts Of(RecommendationTally tally) => new() { Counts = [.. tally.Counts], Missing = tally.Missing };

    internal RecommendationTally Model() => RecommendationTally.OfCounts(Counts, Missing);
}
