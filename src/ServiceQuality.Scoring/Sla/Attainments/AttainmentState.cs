namespace ServiceQuality.Scoring.Sla;

/// <summary>
/// The state of a target of a case, or of a cycle of it. Every reading has exactly one. Two states are breached: stopped late and
/// late while open.
/// </summary>
public enum AttainmentState
{
    /// <summary>Stopped at or before due.</summary>
    Met = 0,

    /// <summary>Stopped after due: breached.</summary>
    StoppedLate = 1,

    /// <summary>Not stopped, and due has passed: breached, whatever happens now.</summary>
    LateWhileOpen = 2,

    /// <summary>Running, and not due yet (or never due, when the calendar has not enough open time ahead).</summary>
    Running = 3,

    /// <summary>Paused, and not late when the pause began.</summary>
    Paused = 4,

    /// <summary>The agreement has no limit for the priority and tier.</summary>
    NotApplicable = 5,

    /// <summary>The clock has not started.</summary>
    NotStarted = 6,

    /// <summary>Left out by the caller, with a reason, or refused by the agreement.</summary>
    Excluded = 7,
}
