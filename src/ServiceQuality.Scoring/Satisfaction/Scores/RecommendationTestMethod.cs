namespace ServiceQuality.Scoring.Satisfaction;

/// <summary>How two recommendation scores of independent samples are compared.</summary>
public enum RecommendationTestMethod
{
    /// <summary>z by each wave's own variance over n: the usual one, and the one that its interval belongs to.</summary>
    UnpooledZ = 0,

    /// <summary>z by the variance of both waves together, as under the hypothesis that nothing changed.</summary>
    PooledZ = 1,

    /// <summary>
    /// Chi-square of the two waves by the three groups: any change of the groups counts, also one that leaves the score.
    /// </summary>
    ChiSquare = 2,

    /// <summary>Welch's t of the answers as -100, 0 and 100, with n - 1 in the variances.</summary>
    Welch = 3,
}
