namespace ServiceQuality.Scoring.Statistics;

/// <summary>
/// The value between two values of a sample when a quantile falls there: the nine definitions of Hyndman and Fan (1996), which
/// are R's types 1 to 9.
/// </summary>
public enum QuantileDefinition
{
    /// <summary>
    /// R type 1: the smallest value that at least the share reaches; the inverse of the empirical distribution.
    /// </summary>
    InverseEmpirical = 0,

    /// <summary>R type 2: as type 1, but the middle of two values where the distribution is flat; SAS by default.</summary>
    InverseEmpiricalAveraged = 1,

    /// <summary>R type 3: the nearest order statistic, the even one when half way.</summary>
    NearestEven = 2,

    /// <summary>R type 4: straight lines through the empirical distribution.</summary>
    LinearEmpirical = 3,

    /// <summary>R type 5: Hazen, lines through the middles of the steps; hydrology.</summary>
    Hazen = 4,

    /// <summary>R type 6: Weibull, by k / (n + 1); SPSS and Minitab, Excel's PERCENTILE.EXC.</summary>
    Weibull = 5,

    /// <summary>R type 7, its default: by (k - 1) / (n - 1); Excel's PERCENTILE.INC, NumPy.</summary>
    Linear = 6,

    /// <summary>R type 8: by (k - 1/3) / (n + 1/3), about unbiased for the median whatever the distribution.</summary>
    MedianUnbiased = 7,

    /// <summary>R type 9: by (k - 3/8) / (n + 1/4), about unbiased for normal values.</summary>
    NormalUnbiased = 8,
}
