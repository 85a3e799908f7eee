namespace ServiceQuality.Domain.Calendars;

/// <summary>Why time or a date is counted or skipped.</summary>
public enum TimeReason
{
    /// <summary>Weekly hours are open: counted.</summary>
    [LocalizedName("open", "营业")]
    Open = 0,

    /// <summary>Outside all hours: skipped.</summary>
    [LocalizedName("closed", "非营业")]
    Closed = 1,

    /// <summary>A holiday in effect: skipped. The detail is its name.</summary>
    [LocalizedName("holiday", "假日")]
    Holiday = 2,

    /// <summary>A break within hours: skipped.</summary>
    [LocalizedName("break", "休息")]
    Break = 3,

    /// <summary>
    /// The hours of the date are overridden: counted within them, skipped where only the weekly hours would be open.
    /// </summary>
    [LocalizedName("hours of the date", "当日时段")]
    Override = 4,

    /// <summary>
    /// A make-up working day: counted within its hours, skipped where only those of its own weekday would be open. The detail
    /// says why it is worked.
    /// </summary>
    [LocalizedName("make-up day", "调休上班")]
    MakeUpDay = 5,

    /// <summary>Open in the first calendar of a difference and also in one that is taken away: skipped.</summary>
    [LocalizedName("taken away", "被扣除")]
    Excluded = 6,

    /// <summary>
    /// The offset of the zone changes here: a segment without length, whose detail has both offsets. Or a date that the zone
    /// skips, without a detail.
    /// </summary>
    [LocalizedName("clock change", "时钟变更")]
    ClockChange = 7,

    /// <summary>Wall-clock time, open or not: counted.</summary>
    [LocalizedName("wall-clock time", "自然时间")]
    WallTime = 8,

    /// <summary>A date that is counted whether it is a working day or not, as in calendar days, weeks and months.</summary>
    [LocalizedName("date", "日期")]
    Date = 9,

    /// <summary>The date from which dates are counted: skipped itself.</summary>
    [LocalizedName("start", "起始日")]
    Start = 10,

    /// <summary>The clock of a case was paused; the detail is the status or the event that paused it.</summary>
    [LocalizedName("paused", "暂停")]
    Paused = 11,

    /// <summary>The clock of a case had stopped and was resumed later.</summary>
    [LocalizedName("stopped", "已停止")]
    Stopped = 12,
}
