namespace ServiceQuality.Scoring.Gaps;

/// <summary>Which respondents count in a dimension when answers are missing, and how.</summary>
public enum MissingPolicy
{
    /// <summary>
    /// A respondent's expectation and perception of a dimension are the means of the items answered, each of at least half of the
    /// items (rounded up); the gap is their difference. That is imputing the person's own mean.
    /// </summary>
    PersonMean = 0,

    /// <summary>
    /// A respondent's gap in a dimension is the mean over the items where both were answered, at least half of the items (rounded
    /// up).
    /// </summary>
    ItemGapMean = 1,

    /// <summary>Only respondents who gave every answer of the dimension count in it.</summary>
    Listwise = 2,

    /// <summary>
    /// The gap of a dimension is the mean of the mean gaps of its items, each over the respondents who answered both questions.
    /// No respondent has a score, so there is no spread, interval or test.
    /// </summary>
    MeanOfItemMeans = 3,

    /// <summary>
    /// As <see cref="PersonMean"/>, but a missing answer is first imputed as person mean + item mean - grand mean of the
    /// dimension, which allows for items that are rated low by all.
    /// </summary>
    TwoWayImputation = 4,
}
