namespace ServiceQuality.Domain.Sla;

/// <summary>The state of a step of an obligation.</summary>
public enum StepState
{
    /// <summary>Not due yet: a step that is to be done from an instant on, before that instant.</summary>
    [LocalizedName("waiting", "等待")]
    Waiting = 0,

    /// <summary>It is to be done now: by its instant, or since it.</summary>
    [LocalizedName("pending", "待定")]
    Pending = 1,

    /// <summary>Done; of a step that was to be done by an instant, in time.</summary>
    [LocalizedName("done", "已完成")]
    Done = 2,

    /// <summary>To be done by an instant that has passed.</summary>
    [LocalizedName("late", "逾期未完成")]
    Late = 3,

    /// <summary>Done after the instant by which it was to be done.</summary>
    [LocalizedName("done late", "逾期完成")]
    DoneLate = 4,

    /// <summary>
    /// Not done although it was due, and not needed any more: the duty was fulfilled later, or its period is over.
    /// </summary>
    [LocalizedName("missed", "未履行")]
    Missed = 5,

    /// <summary>The duty was fulfilled, or its period over, before the step was to be done.</summary>
    [LocalizedName("not needed", "无需履行")]
    NotNeeded = 6,
}
