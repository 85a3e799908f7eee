namespace ServiceQuality.Scoring.Statistics.Weights;

/// <summary>Which values of a criterion are good.</summary>
public enum CriterionDirection
{
    /// <summary>A benefit: the higher the better, such as a share of calls answered.</summary>
    HigherIsBetter = 0,

    /// <summary>A cost: the lower the better, such as a waiting time.</summary>
    LowerIsBetter = 1,
}
