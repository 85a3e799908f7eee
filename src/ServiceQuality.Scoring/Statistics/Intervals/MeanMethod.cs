namespace ServiceQuality.Scoring.Statistics.Intervals;

/// <summary>The method of the interval of a mean.</summary>
public enum MeanMethod
{
    /// <summary>Student's t with n - 1 degrees of freedom.</summary>
    StudentT = 0,

    /// <summary>The normal distribution, which takes the standard deviation as known; for large samples.</summary>
    Normal = 1,
}
