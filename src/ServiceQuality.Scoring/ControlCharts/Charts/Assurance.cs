namespace ServiceQuality.Scoring.ControlCharts;

/// <summary>Whether a process as it is will meet its target, in the terms of Making Data Count.</summary>
public enum Assurance
{
    /// <summary>The target is beyond the limits on the side that is met: it is consistently met.</summary>
    ConsistentlyPassing,

    /// <summary>The target is beyond the limits on the side that is missed: it is consistently missed.</summary>
    ConsistentlyFailing,

    /// <summary>The target is within the limits or on one of them: it is met or missed by chance.</summary>
    HitOrMiss,
}
