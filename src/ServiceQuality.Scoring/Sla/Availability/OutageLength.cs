namespace ServiceQuality.Scoring.Sla;

/// <summary>By what an outage is compared with the minimum length. Outages that overlap or touch are merged first, in both cases.</summary>
public enum OutageLength
{
    /// <summary>
    /// Its wall time, before it is cut to the period, to service hours or by maintenance: six minutes of which three are in maintenance
    /// are six minutes. The default.
    /// </summary>
    WallTime = 0,

    /// <summary>Its service time (hours less maintenance), before it is cut to the period: those six minutes are three.</summary>
    ServiceTime = 1,
}
