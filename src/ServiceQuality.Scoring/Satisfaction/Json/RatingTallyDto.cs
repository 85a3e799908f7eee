using ServiceQuality.Scoring.Json;
using ServiceQuality.Scoring.Sla.Json;
using ServiceQuality.Scoring.Statistics.Summaries.Json;
using ServiceQuality.Domain.Satisfaction;
using ServiceQuality.Scoring.Satisfaction;

namespace ServiceQuality.Scoring.Satisfaction.Json;

// The members of a tally of ratings in JSON; its answers are turned round where the lowest one printed is the best.
internal sealed class RatingTallyDto
{
    public required RatingQuestion Question { get; set; }

    public required HistogramDto Answers { get; set; }

    internal static RatingTallyDto Of(RatingTally tally) => new() { Question = tally.Question, Answers = HistogramDto.Of(tally.Answers) };

    internal RatingTally Model() => RatingTally.FromHistogram(Question, Answers.Model());
}
