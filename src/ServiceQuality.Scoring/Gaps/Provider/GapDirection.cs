namespace ServiceQuality.Scoring.Gaps.Provider;

/// <summary>What the evidence shows of the direction of a gap.</summary>
public enum GapDirection
{
    /// <summary>Neither: the interval holds zero, there is none, or two single values are equal.</summary>
    NotShown = 0,

    /// <summary>The gap is below zero: its whole interval is, or two single values say so.</summary>
    Shortfall = 1,

    /// <summary>The gap is above zero.</summary>
    Excess = 2,
}
