namespace ServiceQuality.Domain.Calendars;

/// <summary>Which date is the first when calendar days, weeks or months are counted.</summary>
public enum DayCount
{
    /// <summary>The day after the start: three days from Monday end on Thursday.</summary>
    FromNextDay = 0,

    /// <summary>
    /// The day of the start itself: three days from Monday end on Wednesday, and six months from 1 April on 30 September.
    /// </summary>
    FromSameDay = 1,
}
