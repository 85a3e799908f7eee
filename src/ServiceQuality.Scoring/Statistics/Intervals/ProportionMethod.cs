namespace ServiceQuality.Scoring.Statistics.Intervals;

/// <summary>How the interval of a proportion is found.</summary>
public enum ProportionMethod
{
    /// <summary>The score interval of Wilson (1927): all proportions that a score test would not reject. R's <c>prop.test</c> without correction.</summary>
    Wilson = 0,

    /// <summary>The score interval with continuity correction (Newcombe 1998, method 4). R's <c>prop.test</c> by default.</summary>
    WilsonWithContinuity = 1,
}
