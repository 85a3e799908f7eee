namespace ServiceQuality.Scoring.Statistics.Reliability;

/// <summary>Over which rows covariances are when answers are missing. Nothing is imputed.</summary>
public enum RowsUsed
{
    /// <summary>Every covariance is over the rows in which every item is answered.</summary>
    Listwise = 0,

    /// <summary>Each covariance is over the rows in which its two items are answered; together they may be those of no
    /// data.</summary>
    Pairwise = 1,

    /// <summary>The covariances were handed in, and whoever did knows.</summary>
    NotStated = 2,
}
