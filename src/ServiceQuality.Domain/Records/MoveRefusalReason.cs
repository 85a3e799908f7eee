namespace ServiceQuality.Domain.Records;

/// <summary>Why an event is refused.</summary>
public enum MoveRefusalReason
{
    /// <summary>No move that the event makes is possible from the present state.</summary>
    [LocalizedName("not from this state", "当前阶段状态不可行")]
    NotFromThisState = 0,

    /// <summary>Something that must hold for the move does not.</summary>
    [LocalizedName("a rule is broken", "不合规则")]
    RuleBroken = 1,

    /// <summary>The move is forbidden.</summary>
    [LocalizedName("forbidden", "禁止")]
    Forbidden = 2,

    /// <summary>The event is earlier than the last one of the record.</summary>
    [LocalizedName("goes back in time", "时间倒退")]
    GoesBack = 3,

    /// <summary>It is an opening, and the record is open already.</summary>
    [LocalizedName("second opening", "重复开单")]
    SecondOpening = 4,

    /// <summary>The event is outside the range of business time.</summary>
    [LocalizedName("out of range", "超出时间范围")]
    OutOfRange = 5,

    /// <summary>It is a custom event whose name the life cycle does not declare.</summary>
    [LocalizedName("unknown event", "事件未知")]
    UnknownEvent = 6,
}
