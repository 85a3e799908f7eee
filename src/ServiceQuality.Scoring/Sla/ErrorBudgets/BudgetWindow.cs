using NodaTime;

namespace ServiceQuality.Scoring.Sla;

/// <summary>
/// The window of a budget: rolling, the last so many days, or aligned with the calendar of a time zone, as contracts have it. Immutable;
/// two are equal when their contents are.
/// </summary>
public sealed record BudgetWindow
{
    private BudgetWindow(Duration? length, WindowUnit? unit, DateTimeZone? zone)
    {
        Length = length;
        Unit = unit;
        Zone = zone;
    }

    /// <summary>The length of a rolling window; null for one of the calendar, whose length varies.</summary>
    public Duration? Length { get; }

    /// <summary>The unit of a window of the calendar, or null.</summary>
    public WindowUnit? Unit { get; }

    /// <summary>The zone of a window of the calendar, or null.</summary>
    public DateTimeZone? Zone { get; }

    /// <summary>The last stretch of time before the instant of the question.</summary>
    /// <param name="length">How long, above zero.</param>
    /// <returns>The window.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The length is not above zero.</exception>
    public static BudgetWindow Rolling(Duration length) => length > Duration.Zero
        ? new(length, null, null)
        : throw new ArgumentOutOfRangeException(nameof(length), $"Length {InvariantText.Format(length)} is not above zero; allowed are longer ones.");

    /// <summary>The day, week, month, quarter or year of a zone that the instant of the question lies in.</summary>
    /// <param name="unit">Which of them.</param>
    /// <param name="zone">The zone, such as that of the contract.</param>
    /// <returns>The window.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The unit is none of the enumeration.</exception>
    public static BudgetWindow Aligned(WindowUnit unit, DateTimeZone zone)
    {
        Guard.Against.Null(zone);
        return Enum.IsDefined(unit)
            ? new(null, unit, zone)
            : throw new ArgumentOutOfRangeException(nameof(unit), unit, $"Allowed are {string.Join(", ", Enum.GetNames<WindowUnit>())}.");
    }

    /// <summary>The window at an instant.</summary>
    /// <param name="asOf">The instant of the question.</param>
    /// <returns>
    /// For a rolling window, the time that ends at the instant. Otherwise the unit that the instant lies in, from the start of its first
    /// date to the start of the date after its last.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException">The instant is outside the years 1 to 9998, or the window would begin or end outside.</exception>
    public Interval At(Instant asOf)
    {
        Outage.Checked(asOf, nameof(asOf));
        if (Length is { } length)
        {
            return length <= asOf - Outage.Earliest
                ? new(asOf - length, asOf)
                : throw new ArgumentOutOfRangeException(nameof(asOf), $"The window of {InvariantText.Format(length)} to {InvariantText.Format(asOf)} begins before the year 1.");
        }

        var date = asOf.InZone(Zone!).Date;
        var first = Unit switch
        {
            WindowUnit.Day => date,
            WindowUnit.IsoWeek => date.PlusDays(1 - (int)date.DayOfWeek),
            WindowUnit.Month => new(date.Year, date.Month, 1),
            WindowUnit.Quarter => new(date.Year, (3 * ((date.Month - 1) / 3)) + 1, 1),
            _ => new(date.Year, 1, 1),
        };
        var next = Unit switch
        {
            WindowUnit.Day => first.PlusDays(1),
            WindowUnit.IsoWeek => first.PlusDays(7),
            WindowUnit.Month => first.PlusMonths(1),
            WindowUnit.Quarter => first.PlusMonths(3),
            _ => first.PlusYears(1),
        };
        return new(Zone!.AtStartOfDay(first).ToInstant(), Zone.AtStartOfDay(next).ToInstant());
    }

    /// <summary>Length, or unit and zone.</summary>
    /// <returns>For example <c>rolling 720:00:00</c> or <c>Month in Asia/Shanghai</c>.</returns>
    public override string ToString() => Length is { } length ? $"rolling {InvariantText.Format(length)}" : $"{Unit} in {Zone!.Id}";
}
