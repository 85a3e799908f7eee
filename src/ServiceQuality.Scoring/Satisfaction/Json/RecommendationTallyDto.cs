using ServiceQuality.Scoring.Json;
using ServiceQuality.Scoring.Sla.Json;
using ServiceQuality.Scoring.Statistics.Summaries.Json;
using ServiceQuality.Scoring.Satisfaction;

namespace ServiceQuality.Scoring.Satisfaction.Json;

// The members of a tally of recommendations in JSON.
internal sealed class RecommendationTallyDto
{
    public required long[] Counts { get; set; }

    public long Missing { get; set; }

    internal static RecommendationTallyDto Of(RecommendationTally tally) => new() { Counts = [.. tally.Counts], Missing = tally.Missing };

    internal RecommendationTally Model() => RecommendationTally.FromCounts(Counts, Missing);
}
