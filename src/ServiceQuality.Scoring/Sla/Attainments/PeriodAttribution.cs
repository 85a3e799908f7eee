namespace ServiceQuality.Scoring.Sla;

/// <summary>
/// Which instant puts a reading into its period. Readings without that instant are counted apart, without a period.
/// </summary>
public enum PeriodAttribution
{
    /// <summary>The opening of the case; where each cycle counts, the start of the cycle.</summary>
    Opening = 0,

    /// <summary>The due instant; of a paused clock, as if it were resumed at the instant of the reading.</summary>
    Due = 1,

    /// <summary>
    /// The stop. A clock that has not stopped has none, so a breach that is still open is in no period;
    /// <see cref="AttainmentRow.Warning"/> says how many there are.
    /// </summary>
    Stopping = 2,

    /// <summary>
    /// The stop; of a breach that is still open, the due instant, at which it was breached. A clock that is neither has none.
    /// When the clock stops later, it counts in the period of its stop instead.
    /// </summary>
    StoppingOrBreach = 3,
}
