namespace ServiceQuality.Scoring;

/// <summary>The quadrants of Martilla and James (1977), Journal of Marketing 41.</summary>
public enum IpaQuadrant
{
    /// <summary>High importance, low performance.</summary>
    ConcentrateHere = 0,

    /// <summary>High importance, high performance.</summary>
    KeepUp = 1,

    /// <summary>Low importance, low performance.</summary>
    LowPriority = 2,

    /// <summary>Low importance, high performance.</summary>
    PossibleOverkill = 3,
}
