using ServiceQuality.Domain;

namespace ServiceQuality.Scoring.ControlCharts;

/// <summary>What the signals of a point mean, in the terms of Making Data Count.</summary>
public enum Variation
{
    /// <summary>No signal: common-cause variation.</summary>
    [LocalizedName("common cause", "普通原因")]
    CommonCause,

    /// <summary>Signals of improvement only.</summary>
    [LocalizedName("improvement", "改进")]
    Improvement,

    /// <summary>Signals of deterioration only.</summary>
    [LocalizedName("concern", "恶化")]
    Concern,

    /// <summary>Signals of improvement and of deterioration.</summary>
    [LocalizedName("mixed", "兼有")]
    Mixed,

    /// <summary>Signals without a meaning: no direction is an improvement, or the signals are on no side.</summary>
    [LocalizedName("special cause", "特殊原因")]
    SpecialCause,
}
