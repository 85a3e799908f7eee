namespace ServiceQuality.Scoring.Statistics.Survival;

/// <summary>
/// The scale on which the interval of a survival curve is symmetric. All use the standard error of Greenwood (1926).
/// </summary>
public enum SurvivalInterval
{
    /// <summary>The logarithm of S, as R by default: S exp(-+ z se(log S)), cut at 1.</summary>
    Log = 0,

    /// <summary>
    /// The logarithm of -log S (Kalbfleisch and Prentice 1980): never outside [0, 1], and better with few cases. None where S is
    /// 1.
    /// </summary>
    LogLog = 1,

    /// <summary>S itself: S -+ z S se(log S), cut at 0 and 1.</summary>
    Plain = 2,
}
