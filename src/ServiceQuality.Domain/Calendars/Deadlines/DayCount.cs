namespace ServiceQuality.Domain.Calendars;

/// <summary>Which date is the first when calendar days are counted.</summary>
public enum DayCount
{
    /// <summary>The day after the start: three days from Monday end on Thursday.</summary>
    FromNextDay = 0,

    /// <summary>The day of the start itself: three days from Monday end on Wednesday.</summary>
    FromSameDay = 1,
}
