using ServiceQuality.Scoring.Statistics.Summaries;

namespace ServiceQuality.Scoring.Gaps;

// What an item, a dimension or the overall score is told from: how often each gap occurs, and the moments of both sides over the respondents that
// count, as whole numbers that are each the score less the shift of the scale, times a divisor.
internal sealed record ScoreTally(CountedValues Gaps, MomentSummary Reference, MomentSummary Actual, double Divisor)
{
    internal ScoreTally Merge(ScoreTally other) => new(Gaps.Merge(other.Gaps), Reference.Merge(other.Reference), Actual.Merge(other.Actual), Divisor);
}
