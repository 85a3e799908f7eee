namespace ServiceQuality.Scoring.Statistics.Tests;

/// <summary>How the p-value of a rank test is found.</summary>
public enum RankMethod
{
    /// <summary>Exactly up to 50 values in a sample, ties or not; beyond by the normal distribution with continuity correction, as R does without ties.</summary>
    Auto = 0,

    /// <summary>From all arrangements of the ranks given, ties included; for up to 500 values (signed ranks) or 200 in all (rank sums).</summary>
    Exact = 1,

    /// <summary>By the normal distribution with the variance under ties, without continuity correction.</summary>
    Normal = 2,

    /// <summary>By the normal distribution with the variance under ties, the statistic half a step nearer to its mean: R with ties.</summary>
    NormalWithContinuity = 3,
}
