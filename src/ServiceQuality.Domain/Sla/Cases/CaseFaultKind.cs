namespace ServiceQuality.Domain.Sla;

/// <summary>Why a case cannot be read.</summary>
public enum CaseFaultKind
{
    /// <summary>The case can be read.</summary>
    [LocalizedName("none", "无")]
    None = 0,

    /// <summary>The first event is missing or is not an opening.</summary>
    [LocalizedName("no opening", "没有开单")]
    NoOpening = 1,

    /// <summary>There is a second opening.</summary>
    [LocalizedName("second opening", "重复开单")]
    SecondOpening = 2,

    /// <summary>An event is earlier than the one before.</summary>
    [LocalizedName("goes back in time", "时间倒退")]
    GoesBack = 3,

    /// <summary>An event is outside the range of business time.</summary>
    [LocalizedName("out of range", "超出时间范围")]
    OutOfRange = 4,

    /// <summary>A target declares neither a limit nor that there is none for the priority and tier of the case.</summary>
    [LocalizedName("priority or tier not declared", "优先级或客户等级未声明")]
    Undeclared = 5,

    /// <summary>The agreement declares its statuses, and an event has another.</summary>
    [LocalizedName("unknown status", "状态未知")]
    UnknownStatus = 6,

    /// <summary>The agreement or obligation declares its custom events, and one has another name.</summary>
    [LocalizedName("unknown event", "事件未知")]
    UnknownEvent = 7,

    /// <summary>An event that starts a target until a date names none, or names what is not a date.</summary>
    [LocalizedName("invalid date", "日期无效")]
    InvalidDate = 8,

    /// <summary>An event names a date that lies before it.</summary>
    [LocalizedName("date before the event", "日期早于事件")]
    DateBeforeEvent = 9,

    /// <summary>An obligation is kept apart by a key, and an event of it names none.</summary>
    [LocalizedName("missing key", "缺少区分义务的字段")]
    MissingKey = 10,

    /// <summary>A duty begins again while it is still outstanding, and nothing keeps the two apart.</summary>
    [LocalizedName("overlap of duties", "义务重叠")]
    Overlap = 11,

    /// <summary>The id of the case is blank, has white space at its ends or is not a text.</summary>
    [LocalizedName("invalid id", "编号无效")]
    InvalidId = 12,
}
