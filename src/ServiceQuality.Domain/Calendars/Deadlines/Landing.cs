namespace ServiceQuality.Domain.Calendars;

/// <summary>When on its date a deadline counted in days, weeks or months falls.</summary>
public enum Landing
{
    /// <summary>
    /// The local time of the start. A deadline in working days is moved into the hours: forward to the next opening, or, counting
    /// back, to the previous closing.
    /// </summary>
    SameTime = 0,

    /// <summary>The last closing of the date's shifts.</summary>
    EndOfBusiness = 1,

    /// <summary>The first opening of the date's shifts.</summary>
    StartOfBusiness = 2,

    /// <summary>The end of the date, 24:00 in the zone of the calendar, whatever its hours are.</summary>
    EndOfDate = 3,
}
