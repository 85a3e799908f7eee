namespace ServiceQuality.Scoring.Sla;

/// <summary>What a target came to for a case, or for a cycle of it. Every reading is counted under exactly one.</summary>
public enum AttainmentState
{
    /// <summary>Stopped at or before due.</summary>
    Met = 0,

    /// <summary>Stopped after due.</summary>
    Breached = 1,

    /// <summary>Not stopped, and due has passed: breached whatever happens now.</summary>
    LateWhileOpen = 2,

    /// <summary>Running, not due yet (or never due, for want of open time ahead).</summary>
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
