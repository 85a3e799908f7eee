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

    /// <summary>The stop. A clock that has not stopped has none.</summary>
    Stopping = 2,
}
