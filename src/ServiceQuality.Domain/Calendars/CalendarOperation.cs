namespace ServiceQuality.Domain.Calendars;

/// <summary>How the open time of a <see cref="CompositeCalendar"/> follows from that of its parts.</summary>
public enum CalendarOperation
{
    /// <summary>Open where any of them is.</summary>
    Union = 0,

    /// <summary>Open where all of them are.</summary>
    Intersection = 1,

    /// <summary>Open where the first is and none of the others.</summary>
    Difference = 2,
}
