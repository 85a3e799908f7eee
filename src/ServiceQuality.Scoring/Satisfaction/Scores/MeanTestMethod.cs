namespace ServiceQuality.Scoring.Satisfaction;

/// <summary>How the answers of two independent samples are compared.</summary>
public enum MeanTestMethod
{
    /// <summary>Welch's t of the means, each with its own variance.</summary>
    Welch = 0,

    /// <summary>Student's t of the means with a common variance.</summary>
    EqualVariances = 1,

    /// <summary>The rank sum test of Mann and Whitney, by the normal distribution with continuity correction; it has no difference of means.</summary>
    MannWhitney = 2,
}
