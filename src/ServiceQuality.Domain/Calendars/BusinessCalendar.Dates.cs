using NodaTime;
using NodaTime.Text;

namespace ServiceQuality.Domain.Calendars;

// Dates and deadlines.
public partial class BusinessCalendar
{
    private readonly DateArithmetic? _dates;

    internal DateArithmetic Dates => _dates ?? throw new InvalidOperationException(
        "The calendar is a composite without a time zone and has no dates; allowed are open and wall-clock time, or dates once "
        + "WithZone gives it a zone.");

    /// <summary>
    /// Whether a date is a working day: it exists in the zone, a shift starts on it, and no holiday in effect closes it. In a
    /// composite, a date is a working day when it has open time.
    /// </summary>
    /// <param name="date">The date in the calendar's zone.</param>
    /// <param name="regularOnly">
    /// Whether only regular hours count, without overrides and make-up days; in a composite, those of its parts.
    /// </param>
    /// <returns>Whether it is a working day.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The date is outside the years 1 to 9998.</exception>
    /// <exception cref="InvalidOperationException">The calendar is a composite without a time zone.</exception>
    public bool IsWorkingDay(LocalDate date, bool regularOnly = false)
    {
        date = date.WithCalendar(CalendarSystem.Iso);
        Guard.Against.OutOfRange(
            !BusinessTimeRange.Contains(date),
            date,
            $"Date {LocalDatePattern.Iso.Format(date)} is outside {BusinessTimeRange.DateText}.");
        return Dates.IsWorkingDay(date, regularOnly);
    }

    /// <summary>The instant a number of working days on.</summary>
    /// <param name="start">The start.</param>
    /// <param name="days">
    /// The number; negative goes back as <see cref="SubtractWorkingDays"/> does. Zero from a date that is not a working day
    /// moves to the next one, and from a working day only into its hours.
    /// </param>
    /// <param name="rules">Landing, late start and which days count; null means <see cref="DeadlineRules.Default"/>.</param>
    /// <returns>The instant.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The start is out of range.</exception>
    /// <exception cref="InvalidOperationException">
    /// The calendar does not have that many working days within its range, or it is a composite without a time zone.
    /// </exception>
    public Instant AddWorkingDays(Instant start, int days, DeadlineRules? rules = null) =>
        MoveWorkingDays(start, Math.Abs((long)days), days < 0 ? -1 : 1, rules);

    /// <summary>The instant a number of working days back: the mirror of <see cref="AddWorkingDays"/>.</summary>
    /// <param name="start">The start.</param>
    /// <param name="days">
    /// The number; negative goes forward. Zero from a date that is not a working day moves to the previous one. The landing in
    /// the hours is mirrored too: an instant in (opening, closing] stays, any other moves to the previous closing.
    /// </param>
    /// <param name="rules">Landing, late start and which days count; null means <see cref="DeadlineRules.Default"/>.</param>
    /// <returns>The instant.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The start is out of range.</exception>
    /// <exception cref="InvalidOperationException">
    /// The calendar does not have that many working days within its range, or it is a composite without a time zone.
    /// </exception>
    public Instant SubtractWorkingDays(Instant start, int days, DeadlineRules? rules = null) =>
        MoveWorkingDays(start, Math.Abs((long)days), days < 0 ? 1 : -1, rules);

    /// <summary>When a limit from a start runs out.</summary>
    /// <param name="start">The start.</param>
    /// <param name="limit">The limit, of any kind.</param>
    /// <param name="rules">
    /// The conventions; null means <see cref="DeadlineRules.Default"/>. A limit that ends with a date
    /// (<see cref="TimeLimit.EndsWithDate"/>) takes only the working days and the resolver from them.
    /// </param>
    /// <returns>The deadline; without a due when the calendar does not have that much ahead.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The start is out of range.</exception>
    /// <exception cref="InvalidOperationException">
    /// The limit counts dates and the calendar is a composite without a time zone.
    /// </exception>
    public Deadline Due(Instant start, TimeLimit limit, DeadlineRules? rules = null)
    {
        Guard.Against.OutsideBusinessTime(start);
        rules = (rules ?? DeadlineRules.Default).For(limit);
        return new(this, start, limit, rules, DueAt(start, limit, rules));
    }

    // The due alone, of a start within the range.
    internal Instant? DueAt(Instant start, TimeLimit limit, DeadlineRules rules) => limit.Kind switch
    {
        TimeLimitKind.OpenTime => TryAdd(start, limit.Amount, out var open, rules.Convention) ? open : null,
        TimeLimitKind.WallTime => limit.Amount < BusinessTimeRange.End - start ? start + limit.Amount : null,
        _ => Dates.Due(start, limit, rules.For(limit))?.Due,
    };

    private Instant MoveWorkingDays(Instant start, long days, int step, DeadlineRules? rules)
    {
        Guard.Against.OutsideBusinessTime(start);
        if (Dates.AddWorkingDays(start, days, step, rules ?? DeadlineRules.Default) is { } deadline)
        {
            return deadline.Due;
        }

        var direction = step < 0 ? "behind" : "ahead";
        throw new InvalidOperationException(
            $"From {InvariantText.Format(start)} the calendar has no {InvariantText.Format(days)} working days {direction} "
                + $"within its "
            + $"range.");
    }
}
