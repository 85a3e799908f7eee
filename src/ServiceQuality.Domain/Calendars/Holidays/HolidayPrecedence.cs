namespace ServiceQuality.Domain.Calendars;

/// <summary>What holds on a date that is a holiday and also has overriding hours.</summary>
public enum HolidayPrecedence
{
    /// <summary>Such a date is an error: the calendar is refused.</summary>
    Refuse = 0,

    /// <summary>The holiday closes the date.</summary>
    HolidayWins = 1,

    /// <summary>The override holds and the holiday does not close the date.</summary>
    OverrideWins = 2,
}
