namespace ServiceQuality.Scoring.Gaps;

/// <summary>
/// How dimensions become one score. The forms give different numbers for the same survey, and papers seldom say which one they
/// print. In the formulas g_ik is the gap of respondent i in dimension k of K dimensions of quality, w_ik the importance in
/// points that sum to 100 over them, and G_k and W_k their means, the weights over those who gave them.
/// </summary>
public enum Weighting
{
    /// <summary>
    /// The mean over respondents of the mean over k of g_ik: each dimension counts the same, however many items it has.
    /// </summary>
    Unweighted = 0,

    /// <summary>
    /// The mean over respondents of the sum over k of w_ik g_ik / 100: each respondent's own weights, divided by their sum.
    /// </summary>
    Individual = 1,

    /// <summary>The sum over k of W_k G_k / 100: mean weights times mean gaps.</summary>
    Aggregate = 2,

    /// <summary>
    /// The sum over k of W_k G_k / K with the weights in points, as worksheets do: 100 / K times <see cref="Aggregate"/>, and no
    /// longer on the scale of the items.
    /// </summary>
    WorksheetPoints = 3,

    /// <summary>The sum over k of (W_k / 100) G_k / K: <see cref="Aggregate"/> divided by K once too often.</summary>
    WorksheetFraction = 4,

    /// <summary>The mean over k of G_k, each over the respondents who count in that dimension.</summary>
    MeanOfDimensions = 5,

    /// <summary>The mean of the mean gaps of all items: dimensions count by their number of items.</summary>
    MeanOfItems = 6,
}
