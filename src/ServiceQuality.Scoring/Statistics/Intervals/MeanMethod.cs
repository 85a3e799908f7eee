namespace ServiceQuality.Scoring.Statistics.Intervals;

/// <summary>How the interval of a mean is found.</summary>
public enum MeanMethod
{
    /// <summary>By Student's t with n - 1 degrees of freedom.</summary>
    StudentT = 0,

    /// <summary>By the normal distribution, which takes the standard deviation for known; for large samples.</summary>
    Normal = 1,
}
