namespace ServiceQuality.Scoring.Statistics.Reliability;

/// <summary>How the interval of coefficient alpha is found.</summary>
public enum AlphaIntervalMethod
{
    /// <summary>Feldt (1965): (1 - alpha) times quantiles of F with n - 1 and (n - 1)(k - 1) degrees of freedom; exact when all
    /// covariances and all variances are the same.</summary>
    Feldt = 0,

    /// <summary>Bonett (2002): normal for ln(1 - alpha) with variance 2k / ((k - 1)(n - 2)); under the same conditions. Needs
    /// three respondents.</summary>
    Bonett = 1,

    /// <summary>
    /// Duhachek and Iacobucci (2004) with the standard error of van Zyl, Neudecker and Nel (2000): alpha -+ z times it, whatever
    /// the covariances,
    /// for many respondents. The upper end may pass 1.
    /// </summary>
    Duhachek = 2,
}
