using ServiceQuality.Domain;

namespace ServiceQuality.Scoring.ControlCharts;

/// <summary>Whether a process as it is will meet its target, in the terms of Making Data Count.</summary>
public enum Assurance
{
    /// <summary>The target is beyond the limits on the side that is met: it is consistently met.</summary>
    [LocalizedName("consistently met", "稳定达标")]
    ConsistentlyPassing,

    /// <summary>The target is beyond the limits on the side that is missed: it is consistently missed.</summary>
    [LocalizedName("consistently missed", "稳定不达标")]
    ConsistentlyFailing,

    /// <summary>The target is within the limits or on one of them: it is met or missed by chance.</summary>
    [LocalizedName("met or missed by chance", "时达时不达")]
    HitOrMiss,
}
