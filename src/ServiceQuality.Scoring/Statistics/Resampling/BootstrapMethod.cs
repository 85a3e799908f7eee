namespace ServiceQuality.Scoring.Statistics.Resampling;

/// <summary>How an interval is read from a bootstrap.</summary>
public enum BootstrapMethod
{
    /// <summary>Bias-corrected and accelerated (Efron 1987): the bias by the share of resamples below the estimate, the acceleration by the jackknife values about their mean. R's boot with jackknife acceleration.</summary>
    Bca = 0,

    /// <summary>BCa as cSEM does it: the share at or below the estimate, and the jackknife values about the estimate.</summary>
    BcaAboutEstimate = 1,

    /// <summary>The quantiles of the resamples.</summary>
    Percentile = 2,

    /// <summary>The quantiles mirrored at the estimate.</summary>
    Basic = 3,
}
