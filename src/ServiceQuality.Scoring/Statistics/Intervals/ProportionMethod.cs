namespace ServiceQuality.Scoring.Statistics.Intervals;

/// <summary>How the interval of a proportion is found.</summary>
public enum ProportionMethod
{
    /// <summary>The score interval of Wilson (1927): all proportions that a score test would not reject. R's <c>prop.test</c> without correction.</summary>
    Wilson = 0,

    /// <summary>The score interval with continuity correction (Newcombe 1998, method 4). R's <c>prop.test</c> by default, which corrects less where the share is within half a success of one half.</summary>
    WilsonWithContinuity = 1,

    /// <summary>The exact interval of Clopper and Pearson (1934): covers at least at its level whatever the share, so it is wide. R's <c>binom.test</c>.</summary>
    ClopperPearson = 2,

    /// <summary>The adjusted Wald interval of Agresti and Coull (1998), cut to [0, 1]: about the middle of Wilson's.</summary>
    AgrestiCoull = 3,

    /// <summary>The textbook interval p -+ z root of p (1 - p) / n, cut to [0, 1]: covers less than its level, and has no width where all or none succeed. For comparison with others' reports.</summary>
    Wald = 4,
}
