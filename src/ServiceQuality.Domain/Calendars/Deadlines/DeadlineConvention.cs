namespace ServiceQuality.Domain.Calendars;

/// <summary>
/// Where a deadline falls when the open time is used up exactly at a closing: 8 hours from Monday 09:00 on 09:00-17:00.
/// </summary>
public enum DeadlineConvention
{
    /// <summary>The earliest instant at which the time is used up: Monday 17:00.</summary>
    Close = 0,

    /// <summary>The next open instant from there on: Tuesday 09:00. Zero time from closed time is the next opening.</summary>
    NextOpening = 1,
}
