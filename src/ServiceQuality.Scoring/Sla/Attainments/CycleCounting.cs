namespace ServiceQuality.Scoring.Sla;

/// <summary>How targets count that have several cycles for a case, such as the next response or the periodic update.</summary>
public enum CycleCounting
{
    /// <summary>
    /// Each case counts once, with its worst cycle: the first breached one, or else the one at hand. Priority, tier and period are
    /// those of that cycle.
    /// </summary>
    ByCase = 0,

    /// <summary>Each cycle counts, under its own priority, tier and period; a clock that has not started counts once.</summary>
    ByCycle = 1,
}
