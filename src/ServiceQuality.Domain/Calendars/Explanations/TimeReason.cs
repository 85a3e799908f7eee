namespace ServiceQuality.Domain.Calendars;

/// <summary>Why time or a date is counted or skipped.</summary>
public enum TimeReason
{
    /// <summary>Weekly hours are open: counted.</summary>
    Open = 0,

    /// <summary>Outside all hours: skipped.</summary>
    Closed = 1,

    /// <summary>A holiday in effect: skipped. The detail is its name.</summary>
    Holiday = 2,

    /// <summary>A break within hours: skipped.</summary>
    Break = 3,

    /// <summary>
    /// The hours of the date are overridden: counted within them, skipped where only the weekly hours would be open.
    /// </summary>
    Override = 4,

    /// <summary>
    /// A make-up working day: counted within its hours, skipped where only those of its own weekday would be open. The detail
    /// says why it is worked.
    /// </summary>
    MakeUpDay = 5,

    /// <summary>Open in the first calendar of a difference and also in one that is taken away: skipped.</summary>
    Excluded = 6,

    /// <summary>
    /// The offset of the zone changes here: a segment without length, whose detail has both offsets. Or a date that the zone
    /// skips, without a detail.
    /// </summary>
    ClockChange = 7,

    /// <summary>Wall-clock time, open or not: counted.</summary>
    WallTime = 8,

    /// <summary>A date that is counted whether it is a working day or not, as in calendar days, weeks and months.</summary>
    Date = 9,

    /// <summary>The date from which dates are counted: skipped itself.</summary>
    Start = 10,

    /// <summary>The clock of a case was paused; the detail is the status or the event that paused it.</summary>
    Paused = 11,

    /// <summary>The clock of a case had stopped and was resumed later.</summary>
    Stopped = 12,
}
