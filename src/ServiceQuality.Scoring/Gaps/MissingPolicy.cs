namespace ServiceQuality.Scoring.Gaps;

/// <summary>Which respondents count in a dimension when answers are missing. Nothing is imputed by any of them.</summary>
public enum MissingPolicy
{
    /// <summary>
    /// A respondent's expectation and perception of a dimension are the means of the items answered, each of at least half of the
    /// items (rounded up); the gap is their difference.
    /// </summary>
    PersonMean = 0,

    /// <summary>
    /// A respondent's gap in a dimension is the mean over the items where both were answered, at least half of the items (rounded
    /// up).
    /// </summary>
    ItemGapMean = 1,

    /// <summary>Only respondents who gave every answer of the dimension count in it.</summary>
    Listwise = 2,
}
