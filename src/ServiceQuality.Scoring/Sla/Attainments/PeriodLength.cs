using ServiceQuality.Domain;

namespace ServiceQuality.Scoring.Sla;

/// <summary>How long a period of a report is.</summary>
public enum PeriodLength
{
    /// <summary>A day, such as <c>2026-03-02</c>.</summary>
    [LocalizedName("day", "日")]
    Day = 0,

    /// <summary>A week from Monday by ISO 8601, such as <c>2026-W10</c>.</summary>
    [LocalizedName("week", "周")]
    IsoWeek = 1,

    /// <summary>A month, such as <c>2026-03</c>.</summary>
    [LocalizedName("month", "月")]
    Month = 2,

    /// <summary>A quarter of the calendar year, such as <c>2026-Q1</c>.</summary>
    [LocalizedName("quarter", "季度")]
    Quarter = 3,

    /// <summary>A calendar year, such as <c>2026</c>.</summary>
    [LocalizedName("year", "年")]
    Year = 4,
}
