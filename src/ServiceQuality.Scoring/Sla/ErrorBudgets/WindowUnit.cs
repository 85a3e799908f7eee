namespace ServiceQuality.Scoring.Sla;

/// <summary>What a window of the calendar is.</summary>
public enum WindowUnit
{
    /// <summary>A local date.</summary>
    Day = 0,

    /// <summary>A week from Monday (ISO 8601).</summary>
    IsoWeek = 1,

    /// <summary>A month.</summary>
    Month = 2,

    /// <summary>Three months, from January, April, July and October.</summary>
    Quarter = 3,

    /// <summary>A year.</summary>
    Year = 4,
}
