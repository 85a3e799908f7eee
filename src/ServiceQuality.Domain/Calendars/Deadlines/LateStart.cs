namespace ServiceQuality.Domain.Calendars;

/// <summary>
/// From which date working days count when the start is after the close of business or on a date that is not a working day. A
/// start exactly at the closing is not after it.
/// </summary>
public enum LateStart
{
    /// <summary>From the date of the start.</summary>
    SameDate = 0,

    /// <summary>
    /// From the opening of the next working day. Counting back: a start before business counts from the closing of the previous
    /// working day.
    /// </summary>
    NextWorkingDay = 1,
}
