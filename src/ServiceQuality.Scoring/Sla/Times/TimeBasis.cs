using ServiceQuality.Domain;

namespace ServiceQuality.Scoring.Sla;

/// <summary>The time in which clocks are measured.</summary>
public enum TimeBasis
{
    /// <summary>Open time of the calendar without pauses: business time.</summary>
    [LocalizedName("open time", "营业时间")]
    Open = 0,

    /// <summary>Wall time without pauses.</summary>
    [LocalizedName("wall-clock time", "自然时间")]
    Wall = 1,
}
