namespace ServiceQuality.Domain.Calendars;

/// <summary>What a period of a <see cref="Recurrence"/> is.</summary>
public enum RecurrenceKind
{
    /// <summary>A calendar date.</summary>
    Daily = 0,

    /// <summary>A number of working days in turn.</summary>
    WorkingDays = 1,

    /// <summary>A week.</summary>
    Weekly = 2,

    /// <summary>A month.</summary>
    Monthly = 3,

    /// <summary>A quarter.</summary>
    Quarterly = 4,

    /// <summary>A year.</summary>
    Yearly = 5,
}
