namespace ServiceQuality.Domain.Calendars;

/// <summary>What a <see cref="TimeLimit"/> counts.</summary>
public enum TimeLimitKind
{
    /// <summary>Open time of a calendar: <c>8 bh</c>.</summary>
    [LocalizedName("open time", "营业时间")]
    OpenTime = 0,

    /// <summary>Wall-clock time, day and night: <c>24 h</c>.</summary>
    [LocalizedName("wall-clock time", "自然时间")]
    WallTime = 1,

    /// <summary>Working days of a calendar, often called business days: <c>5 bd</c>.</summary>
    [LocalizedName("working days", "工作日")]
    WorkingDays = 2,

    /// <summary>Calendar days, whether they are working days or not: <c>3 d</c>.</summary>
    [LocalizedName("calendar days", "自然日")]
    CalendarDays = 3,

    /// <summary>Weeks: <c>8 w</c>.</summary>
    [LocalizedName("weeks", "周")]
    Weeks = 4,

    /// <summary>Months; the end of a month stays the end: <c>1 mo</c> from 31 January is 28 or 29 February.</summary>
    [LocalizedName("months", "月")]
    Months = 5,
}
