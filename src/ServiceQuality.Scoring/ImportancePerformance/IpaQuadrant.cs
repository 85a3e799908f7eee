using ServiceQuality.Domain;

namespace ServiceQuality.Scoring;

/// <summary>The quadrants of Martilla and James (1977), Journal of Marketing 41.</summary>
public enum IpaQuadrant
{
    /// <summary>High importance, low performance.</summary>
    [LocalizedName("concentrate here", "重点改进")]
    ConcentrateHere = 0,

    /// <summary>High importance, high performance.</summary>
    [LocalizedName("keep up the good work", "继续保持")]
    KeepUp = 1,

    /// <summary>Low importance, low performance.</summary>
    [LocalizedName("low priority", "低优先")]
    LowPriority = 2,

    /// <summary>Low importance, high performance.</summary>
    [LocalizedName("possible overkill", "可能过度")]
    PossibleOverkill = 3,
}
