namespace ServiceQuality.Domain.Calendars;

/// <summary>
/// From which date working days count when the start lies after the close of business or on a date that is no working day. A start
/// exactly at the closing is not after it.
/// </summary>
public enum LateStart
{
    /// <summary>From the date of the start.</summary>
    SameDate = 0,

    /// <summary>From the opening of the next working day (counting back: a start before business, from the closing of the previous one).</summary>
    NextWorkingDay = 1,
}
