namespace ServiceQuality.Scoring.Statistics.Tests;

/// <summary>The method of the p-value of a rank test.</summary>
public enum RankMethod
{
    /// <summary>
    /// Exact up to 50 values in a sample, with or without ties; beyond, the normal distribution with continuity correction, as R
    /// does without ties.
    /// </summary>
    Auto = 0,

    /// <summary>
    /// All arrangements of the ranks given, ties included; for up to 500 values (signed ranks) or 200 in all (rank sums).
    /// </summary>
    Exact = 1,

    /// <summary>The normal distribution with the variance under ties, without continuity correction.</summary>
    Normal = 2,

    /// <summary>
    /// The normal distribution with the variance under ties, the statistic half a step nearer to its mean: R with ties.
    /// </summary>
    NormalWithContinuity = 3,
}
