using System.Text.Json.Serialization;
using NodaTime;
using ServiceQuality.Scoring.Json;

namespace ServiceQuality.Scoring.Sla;

/// <summary>
/// The window of an error budget: rolling (the last 30 days), aligned with the calendar of a time zone (this month), or one named
/// period (March 2026). Immutable; two windows are equal when their contents are.
/// </summary>
[JsonConverter(typeof(ScoringJsonConverter<BudgetWindow>))]
public sealed record BudgetWindow
{
    private BudgetWindow(Duration? length, PeriodLength? unit, ReportPeriod? period, DateTimeZone? zone)
    {
        Length = length;
        Unit = unit;
        Period = period;
        Zone = zone;
    }

    /// <summary>The length of a rolling window; null for the others, whose length varies.</summary>
    public Duration? Length { get; }

    /// <summary>The unit of an aligned window or of a named period; null for a rolling window.</summary>
    public PeriodLength? Unit { get; }

    /// <summary>The period of a window that was made for one; otherwise null.</summary>
    public ReportPeriod? Period { get; }

    /// <summary>The time zone of an aligned window or of a named period; null for a rolling window.</summary>
    public DateTimeZone? Zone { get; }

    /// <summary>Creates a rolling window: the time of a given length that ends at the instant of the question.</summary>
    /// <param name="length">The length, above zero.</param>
    /// <returns>The window.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The length is not above zero.</exception>
    public static BudgetWindow Rolling(Duration length)
    {
        Guard.Against.OutOfRange(
            length <= Duration.Zero,
            length,
            $"Length {InvariantText.Format(length)} is not above zero; allowed are longer ones.",
            nameof(length));
        return new(length, null, null, null);
    }

    /// <summary>
    /// Creates an aligned window: the day, week, month, quarter or year that contains the instant of the question. The first
    /// instant of a period belongs to that period. To ask about the period that has just ended, name it with <see cref="Of"/>.
    /// </summary>
    /// <param name="unit">The length of the period.</param>
    /// <param name="zone">The time zone, such as that of the contract.</param>
    /// <returns>The window.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The unit is not a member of the enumeration.</exception>
    public static BudgetWindow Aligned(PeriodLength unit, DateTimeZone zone)
    {
        Guard.Against.UndefinedEnum(unit);
        Guard.Against.Null(zone);
        return new(null, unit, null, zone);
    }

    /// <summary>Creates the window of one named period, whatever the instant of the question.</summary>
    /// <param name="period">The period, such as <c>2026-03</c>.</param>
    /// <param name="zone">The time zone, such as that of the contract.</param>
    /// <returns>The window.</returns>
    public static BudgetWindow Of(ReportPeriod period, DateTimeZone zone)
    {
        Guard.Against.Null(zone);
        return new(null, period.Length, period, zone);
    }

    /// <summary>The window as an interval [start, end).</summary>
    /// <param name="asOf">The instant of the question.</param>
    /// <returns>
    /// For a rolling window, the time that ends at the instant. For an aligned window, the period that contains the instant. For
    /// a named period, always the same interval; see <see cref="ReportPeriod.ToInterval"/>.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException">
    /// The instant is outside the years 1 to 9998, or the window would begin or end outside.
    /// </exception>
    public Interval At(Instant asOf)
    {
        Guard.Against.OutsideBusinessTime(asOf, nameof(asOf));
        if (Length is { } length)
        {
            Guard.Against.OutOfRange(
                length > asOf - BusinessTimeRange.Start,
                asOf,
                $"The window of {InvariantText.Format(length)} to {InvariantText.Format(asOf)} begins before the year 1; "
                    + $"allowed are later instants.",

                nameof(asOf));
            return new(asOf - length, asOf);
        }

        var period = Period ?? ReportPeriod.At(Unit!.Value, asOf, Zone!);
        return period.ToInterval(Zone!);
    }

    /// <summary>Returns the length, or the unit or period and the zone.</summary>
    /// <returns>For example <c>rolling 720:00:00</c>, <c>Month in Asia/Shanghai</c> or <c>2026-03 in Asia/Shanghai</c>.</returns>
    public override string ToString()
    {
        if (Length is { } length)
        {
            return $"rolling {InvariantText.Format(length)}";
        }

        return Period is { } period ? $"{period} in {Zone!.Id}" : $"{Unit} in {Zone!.Id}";
    }
}
