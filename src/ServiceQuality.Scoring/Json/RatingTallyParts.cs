using ServiceQuality.Domain.Satisfaction;
using ServiceQuality.Scoring.Satisfaction;

namespace ServiceQuality.Scoring.Json;

// The members of a tally of ratings in JSON; its answers are turned round where the lowest one printed is the best.
internal sealed class RatingTallyParts
{
    public required RatingQuestion Question { get; set; }

    public required HistogramParts Answers { get; set; }

    internal static RatingTallyParts Of(RatingTally tally) => new() { Question = tally.Question, Answers = HistogramParts.Of(tally.Answers) };

    internal RatingTally Model() => RatingTally.Of(Question, Answers.Model());
}
