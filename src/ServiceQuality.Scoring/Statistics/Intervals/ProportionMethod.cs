namespace ServiceQuality.Scoring.Statistics.Intervals;

/// <summary>The method of the interval of a proportion.</summary>
public enum ProportionMethod
{
    /// <summary>
    /// The score interval of Wilson (1927): all proportions that a score test would not reject. R's <c>prop.test</c> without
    /// correction.
    /// </summary>
    Wilson = 0,

    /// <summary>
    /// The score interval with continuity correction (Newcombe 1998, method 4). R's <c>prop.test</c> by default, which corrects
    /// less when the share is within half a success of one half.
    /// </summary>
    WilsonWithContinuity = 1,

    /// <summary>
    /// The exact interval of Clopper and Pearson (1934): its coverage is at least its level whatever the share, so it is wide.
    /// R's <c>binom.test</c>.
    /// </summary>
    ClopperPearson = 2,

    /// <summary>
    /// The adjusted Wald interval of Agresti and Coull (1998), cut to [0, 1]; its middle is that of Wilson's interval.
    /// </summary>
    AgrestiCoull = 3,

    /// <summary>
    /// The textbook interval p -+ z root of p (1 - p) / n, cut to [0, 1]: its coverage is below its level, and it has no width
    /// when all or none succeed. For comparison with published reports.
    /// </summary>
    Wald = 4,
}
