namespace ServiceQuality.Scoring.Satisfaction;

/// <summary>
/// How the interval of a net score is found: of promoters less detractors, or of easy less difficult answers. Ends of the Wald
/// intervals may lie outside [-100, 100] for few answers and are given as they are: nothing is clipped.
/// </summary>
public enum NetScoreMethod
{
    /// <summary>
    /// The Wald interval after three answers are added, 3/4 at either end and 3/2 in the middle (Rocks 2016, The American
    /// Statistician 70), who recommends it after comparing six methods. It has a width even when all answers agree. The default
    /// for both reasons. Of very few answers that agree it may lie beside the score itself.
    /// </summary>
    AdjustedWald = 0,

    /// <summary>
    /// All scores that a score test would not reject, the variance at its most likely value under the score tested. It never
    /// leaves [-100, 100], and of answers at the ends alone it is Wilson's.
    /// </summary>
    Score = 1,

    /// <summary>
    /// The score -+ z times its standard error, with n in the denominator: covers less than its level for few answers, and has no
    /// width when all agree.
    /// </summary>
    Wald = 2,

    /// <summary>The mean of answers of -100, 0 and 100 with Student's t and n - 1 in the denominator.</summary>
    StudentT = 3,
}
