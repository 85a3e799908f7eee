using ServiceQuality.Domain;

namespace ServiceQuality.Scoring.Satisfaction;

/// <summary>How far two groups mean the same by a construct (Henseler, Ringle and Sarstedt 2016).</summary>
public enum InvarianceLevel
{
    /// <summary>The construct is made up differently in both groups: nothing about it should be compared.</summary>
    [LocalizedName("none", "不等价")]
    None = 0,

    /// <summary>
    /// The construct is made up alike, but its scores have another mean or variance: path coefficients can be compared, and the
    /// groups should not be pooled.
    /// </summary>
    [LocalizedName("partial", "部分等价")]
    Partial = 1,

    /// <summary>
    /// The construct is made up alike and its scores have the same mean and variance: the groups can be pooled too.
    /// </summary>
    [LocalizedName("full", "完全等价")]
    Full = 2,
}
