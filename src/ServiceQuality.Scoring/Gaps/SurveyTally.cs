using ServiceQuality.Scoring.Statistics.Summaries;

namespace ServiceQuality.Scoring.Gaps;

// The dimensions, none where no respondent has a score, and the respondents' unweighted overall gaps.
internal sealed record SurveyTally(ScoreTally[] Dimensions, CountedValues Overall)
{
    internal SurveyTally Merge(SurveyTally other) =>
        new([.. Dimensions.Zip(other.Dimensions, (a, b) => a.Merge(b))], Overall.Merge(other.Overall));
}
