namespace ServiceQuality.Scoring.ControlCharts;

/// <summary>What the signals of a point mean, in the terms of Making Data Count.</summary>
public enum Variation
{
    /// <summary>No signal: common-cause variation.</summary>
    CommonCause,

    /// <summary>Signals of improvement only.</summary>
    Improvement,

    /// <summary>Signals of deterioration only.</summary>
    Concern,

    /// <summary>Signals of improvement and of deterioration.</summary>
    Mixed,

    /// <summary>Signals without a meaning: no direction is an improvement, or the signals are on no side.</summary>
    SpecialCause,
}
