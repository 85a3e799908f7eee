namespace ServiceQuality.Scoring.Statistics.Regression;

/// <summary>How R2 is divided among predictors that depend on each other.</summary>
public enum DriverMethod
{
    /// <summary>
    /// What a predictor adds to R2, averaged over all orders in which the predictors could enter: the Shapley value of R2, known
    /// as LMG. Up to <see cref="DriverShares.MaxPredictors"/> predictors. Lindeman, Merenda and Gold (1980), Introduction to
    /// Bivariate and Multivariate Analysis.
    /// </summary>
    Shapley = 0,

    /// <summary>
    /// Relative weights: R2 is divided among the uncorrelated variables nearest to the predictors, and from these among the
    /// predictors by the squared loadings. Any number of predictors. Johnson (2000), Multivariate Behavioral Research 35(1),
    /// 1-19.
    /// </summary>
    RelativeWeights = 1,
}
