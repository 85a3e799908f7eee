namespace ServiceQuality.Scoring.Sla;

/// <summary>The time in which clocks are measured.</summary>
public enum TimeBasis
{
    /// <summary>Open time of the calendar without pauses: business time.</summary>
    Open = 0,

    /// <summary>Wall time without pauses.</summary>
    Wall = 1,
}
