namespace ServiceQuality.Domain.Calendars;

/// <summary>What a period of a <see cref="Recurrence"/> is.</summary>
public enum RecurrenceKind
{
    /// <summary>A calendar date.</summary>
    [LocalizedName("daily", "每日")]
    Daily = 0,

    /// <summary>A number of working days in turn.</summary>
    [LocalizedName("on working days", "每个工作日")]
    WorkingDays = 1,

    /// <summary>A week.</summary>
    [LocalizedName("weekly", "每周")]
    Weekly = 2,

    /// <summary>A month.</summary>
    [LocalizedName("monthly", "每月")]
    Monthly = 3,

    /// <summary>A quarter.</summary>
    [LocalizedName("quarterly", "每季度")]
    Quarterly = 4,

    /// <summary>A year.</summary>
    [LocalizedName("yearly", "每年")]
    Yearly = 5,
}
