using ServiceQuality.Domain;

namespace ServiceQuality.Scoring.Sla;

/// <summary>
/// The state of a target of a case, or of a cycle of it. Every reading has exactly one. Two states are breached: stopped late and
/// late while open.
/// </summary>
public enum AttainmentState
{
    /// <summary>Stopped at or before due.</summary>
    [LocalizedName("met", "达成")]
    Met = 0,

    /// <summary>Stopped after due: breached.</summary>
    [LocalizedName("stopped late", "逾期停止")]
    StoppedLate = 1,

    /// <summary>Not stopped, and due has passed: breached, whatever happens now.</summary>
    [LocalizedName("late while open", "未停止已逾期")]
    LateWhileOpen = 2,

    /// <summary>Running, and not due yet (or never due, when the calendar has not enough open time ahead).</summary>
    [LocalizedName("running", "计时中")]
    Running = 3,

    /// <summary>Paused, and not late when the pause began.</summary>
    [LocalizedName("paused", "暂停")]
    Paused = 4,

    /// <summary>The agreement has no limit for the priority and tier.</summary>
    [LocalizedName("not applicable", "不适用")]
    NotApplicable = 5,

    /// <summary>The clock has not started.</summary>
    [LocalizedName("not started", "未开始")]
    NotStarted = 6,

    /// <summary>Left out by the caller, with a reason, or refused by the agreement.</summary>
    [LocalizedName("excluded", "已排除")]
    Excluded = 7,
}
