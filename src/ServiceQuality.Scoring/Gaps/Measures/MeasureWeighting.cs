namespace ServiceQuality.Scoring.Gaps;

/// <summary>
/// How the items of a respondent become one measure. Each keeps the scale of the items, so that numbers compare.
/// </summary>
public enum MeasureWeighting
{
    /// <summary>The mean over dimensions of the mean over their items: each dimension counts the same.</summary>
    Unweighted = 0,

    /// <summary>As before, but each dimension counts by the points that the respondent gave it, divided by their sum.</summary>
    DimensionWeights = 1,

    /// <summary>
    /// The sum over items of importance times value, divided by the sum of the importances: each item counts by the respondent's
    /// importance of it.
    /// </summary>
    ItemImportance = 2,
}
