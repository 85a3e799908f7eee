using ServiceQuality.Scoring.Statistics.Summaries;

namespace ServiceQuality.Scoring.Gaps;

// The dimensions, none where no respondent has a score, and the respondents' unweighted overall gaps.
internal sealed record SurveyTally(ScoreTally[] Dimensions, CountedValues Overall);
