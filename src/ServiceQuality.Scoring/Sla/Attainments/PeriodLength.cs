namespace ServiceQuality.Scoring.Sla;

/// <summary>How long a period of a report is.</summary>
public enum PeriodLength
{
    /// <summary>A day, such as <c>2026-03-02</c>.</summary>
    Day = 0,

    /// <summary>A week from Monday by ISO 8601, such as <c>2026-W10</c>.</summary>
    IsoWeek = 1,

    /// <summary>A month, such as <c>2026-03</c>.</summary>
    Month = 2,

    /// <summary>A quarter of the calendar year, such as <c>2026-Q1</c>.</summary>
    Quarter = 3,

    /// <summary>A calendar year, such as <c>2026</c>.</summary>
    Year = 4,
}
