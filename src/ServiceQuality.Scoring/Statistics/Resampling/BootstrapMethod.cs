namespace ServiceQuality.Scoring.Statistics.Resampling;

/// <summary>The method of a bootstrap interval.</summary>
public enum BootstrapMethod
{
    /// <summary>
    /// Bias-corrected and accelerated (Efron 1987): the bias from the share of resamples below the estimate, the acceleration
    /// from the jackknife values about their mean. R's boot with jackknife acceleration.
    /// </summary>
    Bca = 0,

    /// <summary>BCa as in cSEM: the share at or below the estimate, and the jackknife values about the estimate.</summary>
    BcaAboutEstimate = 1,

    /// <summary>The quantiles of the resamples.</summary>
    Percentile = 2,

    /// <summary>The quantiles mirrored at the estimate.</summary>
    Basic = 3,
}
