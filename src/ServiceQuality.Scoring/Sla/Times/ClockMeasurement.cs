namespace ServiceQuality.Scoring.Sla;

/// <summary>In which time clocks are measured.</summary>
public enum ClockMeasurement
{
    /// <summary>Open time of the calendar, without pauses: the business time.</summary>
    Open = 0,

    /// <summary>Wall time, without pauses.</summary>
    Wall = 1,
}
