namespace ServiceQuality.Scoring.Satisfaction;

/// <summary>How two shares of independent samples are compared.</summary>
public enum ShareTestMethod
{
    /// <summary>z by the share of both waves together.</summary>
    PooledZ = 0,

    /// <summary>Chi-square with the continuity correction of Yates (1934): R's <c>prop.test</c> by default.</summary>
    Yates = 1,

    /// <summary>Fisher's exact test.</summary>
    FisherExact = 2,
}
