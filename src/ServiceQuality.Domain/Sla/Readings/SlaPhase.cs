namespace ServiceQuality.Domain.Sla;

/// <summary>The phase of a clock.</summary>
public enum SlaPhase
{
    /// <summary>The agreement sets no limit for the priority of the case.</summary>
    [LocalizedName("not applicable", "不适用")]
    NotApplicable = 0,

    /// <summary>Not started yet.</summary>
    [LocalizedName("not started", "未开始")]
    NotStarted = 1,

    /// <summary>Running.</summary>
    [LocalizedName("running", "计时中")]
    Running = 2,

    /// <summary>Paused while the case has a pausing status, or is held by an event.</summary>
    [LocalizedName("paused", "暂停")]
    Paused = 3,

    /// <summary>Stopped for good, unless the case is reopened.</summary>
    [LocalizedName("stopped", "已停止")]
    Stopped = 4,
}
