using ServiceQuality.Domain;

namespace ServiceQuality.Scoring.Statistics;

/// <summary>On which side of a bound a value is to be.</summary>
public enum BoundDirection
{
    /// <summary>At the bound or above it, such as a share met of at least 95 %.</summary>
    [LocalizedName("at least", "不低于")]
    AtLeast = 0,

    /// <summary>At the bound or below it, such as a mean time of at most 30 minutes.</summary>
    [LocalizedName("at most", "不高于")]
    AtMost = 1,
}
