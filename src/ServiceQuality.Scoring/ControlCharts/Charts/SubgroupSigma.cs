namespace ServiceQuality.Scoring.ControlCharts;

/// <summary>How the standard deviation within subgroups is estimated.</summary>
public enum SubgroupSigma
{
    /// <summary>
    /// The mean of the standard deviations, each divided by its c4; qcc's <c>UWAVE-SD</c>, and the mean divided by c4 of
    /// textbooks when all subgroups have one size.
    /// </summary>
    MeanDeviation,

    /// <summary>
    /// The root of the mean variance, weighted by n - 1, divided by c4 of the size of the point (Montgomery, eq. 6.31); that of
    /// qicharts2 when sizes differ.
    /// </summary>
    Pooled,
}
