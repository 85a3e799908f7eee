namespace ServiceQuality.Scoring.Standards;

/// <summary>
/// Which units below the mean are followed up. All but the first are one-sided limits below the mean of all units.
/// </summary>
public enum BelowMeanMethod
{
    /// <summary>
    /// Every unit below the mean, as practice texts have it. Chance alone puts about half of equal units there.
    /// </summary>
    Plain = 0,

    /// <summary>
    /// Units below mean - k sigma: of shares sigma is root of p (1 - p) / n (funnel plot, Spiegelhalter 2005), of scores the
    /// pooled standard deviation within units over the root of n.
    /// </summary>
    Sigma = 1,

    /// <summary>
    /// For shares: units below p - k sigmaZ root of p (1 - p) / n, sigmaZ the standard deviation of the standardised shares. The
    /// spread between units that are alike but not equal is then no signal.
    /// </summary>
    SigmaWithOverdispersion = 2,

    /// <summary>
    /// For shares: units below the binomial quantile of the tail, which is right for small n as well.
    /// </summary>
    ExactBinomial = 3,

    /// <summary>
    /// For scores: units whose t interval of the mean is below the mean of all units, each with its own standard deviation.
    /// </summary>
    StudentT = 4,
}
