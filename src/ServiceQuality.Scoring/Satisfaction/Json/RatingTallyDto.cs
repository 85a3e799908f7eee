using ServiceQuality.Domain.Satisfaction;
using ServiceQuality.Scoring.Statistics.Summaries;

namespace ServiceQuality.Scoring.Satisfaction.Json;

// A tally of ratings; its answers are reverse-scored where the lowest one printed is the best.
internal sealed class RatingTallyDto : IVersionedDto
{
    public int? FormatVersion { get; set; }

    public required RatingQuestion Question { get; set; }

    public required Histogram Answers { get; set; }

    internal static RatingTallyDto From(RatingTally tally) => new() { Question = tally.Question, Answers = tally.Answers };

    internal RatingTally ToModel() => JsonDocuments.Create("$.answers", () => RatingTally.FromHistogram(Question, Answers));
}
