namespace ServiceQuality.Scoring.Sla;

/// <summary>The length of an outage that is compared with the minimum. Outages that overlap or touch are merged before.</summary>
public enum OutageLength
{
    /// <summary>
    /// Wall time, before the outage is cut to the period, to service hours or by maintenance: six minutes, three of them in
    /// maintenance, are six minutes. The default.
    /// </summary>
    WallTime = 0,

    /// <summary>
    /// Service time (hours less maintenance), before the outage is cut to the period: those six minutes are three.
    /// </summary>
    ServiceTime = 1,
}
