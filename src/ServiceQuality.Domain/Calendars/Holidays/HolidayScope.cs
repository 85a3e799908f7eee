namespace ServiceQuality.Domain.Calendars;

/// <summary>What a holiday closes when a shift runs past midnight.</summary>
public enum HolidayScope
{
    /// <summary>The time within its date, from midnight to midnight.</summary>
    Date = 0,

    /// <summary>The shifts that start on its date, to their end; the night that reaches into it stays open.</summary>
    ShiftsThatStart = 1,
}
