using System.Text.Json.Serialization;
using NodaTime;
using NodaTime.Text;
using ServiceQuality.Domain.Json;

namespace ServiceQuality.Domain.Calendars;

/// <summary>
/// How often something recurs: periods in the zone of a calendar, one after another. What recurs is due at the end of its period
/// and never in the next. Written as <c>daily</c>, <c>every working day</c>, <c>every 5 working days from 2026-01-05</c>,
/// <c>weekly from Monday</c>, <c>monthly</c>, <c>quarterly from 01</c> or <c>yearly from 01-01</c>.
/// </summary>
[JsonConverter(typeof(DomainJsonConverter<Recurrence>))]
public sealed record Recurrence : IParsable<Recurrence>
{
    private const int MonthsOfQuarter = 3;
    private const int MaxWorkingDays = 99_999; // as many digits as its text has

    private Recurrence(
        RecurrenceKind kind,
        int count = 1,
        LocalDate? from = null,
        IsoDayOfWeek firstDay = IsoDayOfWeek.None,
        int firstMonth = 0,
        AnnualDate? firstDate = null)
    {
        Kind = kind;
        Count = count;
        From = from;
        FirstDay = firstDay;
        FirstMonth = firstMonth;
        FirstDate = firstDate;
    }

    /// <summary>Every calendar date is a period, whether it is a working day or not.</summary>
    public static Recurrence Daily { get; } = new(RecurrenceKind.Daily);

    /// <summary>Every working day is a period; the dates between have none.</summary>
    public static Recurrence EveryWorkingDay { get; } = new(RecurrenceKind.WorkingDays);

    /// <summary>Every month is a period.</summary>
    public static Recurrence Monthly { get; } = new(RecurrenceKind.Monthly);

    /// <summary>What a period is.</summary>
    public RecurrenceKind Kind { get; }

    /// <summary>How many working days a period has; 1 for every other kind.</summary>
    public int Count { get; }

    /// <summary>The date from which working days are counted; null when each is a period, and for every other kind.</summary>
    public LocalDate? From { get; }

    /// <summary>The first day of a week; none for every other kind.</summary>
    public IsoDayOfWeek FirstDay { get; }

    /// <summary>The first month of a quarter, from 1 to 3; 0 for every other kind.</summary>
    public int FirstMonth { get; }

    /// <summary>The date on which a year begins; null for every other kind.</summary>
    public AnnualDate? FirstDate { get; }

    /// <summary>Every week is a period.</summary>
    /// <param name="firstDay">The day on which a week begins.</param>
    /// <returns>The recurrence.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The day is not a day of the week.</exception>
    public static Recurrence Weekly(IsoDayOfWeek firstDay = IsoDayOfWeek.Monday)
    {
        Guard.Against.UndefinedEnum(firstDay);
        Guard.Against.OutOfRange(
            firstDay == IsoDayOfWeek.None, firstDay, $"Day {firstDay} is no day of the week; allowed are Monday to Sunday.");
        return new(RecurrenceKind.Weekly, firstDay: firstDay);
    }

    /// <summary>Every quarter is a period.</summary>
    /// <param name="firstMonth">A month in which a quarter begins, from 1 to 12: 1, 4, 7 and 10 give the same quarters.</param>
    /// <returns>The recurrence.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The month is not one of 1 to 12.</exception>
    public static Recurrence Quarterly(int firstMonth = 1)
    {
        Guard.Against.LessThan(firstMonth, 1);
        Guard.Against.GreaterThan(firstMonth, 12);
        return new(RecurrenceKind.Quarterly, firstMonth: ((firstMonth - 1) % MonthsOfQuarter) + 1);
    }

    /// <summary>Every calendar year is a period.</summary>
    /// <returns>The recurrence.</returns>
    public static Recurrence Yearly() => Yearly(new(1, 1));

    /// <summary>Every year that begins on a date is a period.</summary>
    /// <param name="firstDate">The date; 29 February is 28 February in a year without it.</param>
    /// <returns>The recurrence.</returns>
    public static Recurrence Yearly(AnnualDate firstDate) => new(RecurrenceKind.Yearly, firstDate: firstDate);

    /// <summary>
    /// Periods of a number of working days: the first begins with the first working day from a date on, each other one with the
    /// working day after the period before. The dates between two periods belong to none.
    /// </summary>
    /// <param name="count">The number of working days, from 1 to 99,999.</param>
    /// <param name="from">The date from which they are counted; there is no period before.</param>
    /// <returns>The recurrence.</returns>
    /// <exception cref="ArgumentOutOfRangeException">
    /// The number is not from 1 to 99,999, or the date is outside the years 1 to 9998.
    /// </exception>
    public static Recurrence EveryWorkingDays(int count, LocalDate from)
    {
        Guard.Against.LessThan(count, 1);
        Guard.Against.GreaterThan(count, MaxWorkingDays);
        from = from.WithCalendar(CalendarSystem.Iso);
        Guard.Against.OutOfRange(
            !BusinessTimeRange.Contains(from),
            from,
            $"Date {LocalDatePattern.Iso.Format(from)} is outside {BusinessTimeRange.DateText}.");
        return new(RecurrenceKind.WorkingDays, count, from);
    }

    /// <summary>
    /// The periods that have a part between two instants, in order; none when the end is not after the start. A date that the
    /// zone skips is no period.
    /// </summary>
    /// <param name="calendar">The calendar, whose zone has the dates.</param>
    /// <param name="start">The start.</param>
    /// <param name="end">The end, exclusive.</param>
    /// <returns>The periods; they are computed as they are enumerated.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An instant is outside the range of business time.</exception>
    /// <exception cref="InvalidOperationException">The calendar is a composite without a time zone.</exception>
    public IEnumerable<RecurrencePeriod> Between(BusinessCalendar calendar, Instant start, Instant end)
    {
        Guard.Against.Null(calendar);
        Guard.Against.OutsideBusinessTime(start);
        Guard.Against.OutsideBusinessTime(end);
        _ = calendar.Dates; // refuses a calendar without a zone before the enumeration
        return start < end ? StartingAt(calendar, start).TakeWhile(p => p.Start < end) : [];
    }

    /// <summary>Reads a recurrence such as <c>weekly from Monday</c>.</summary>
    /// <param name="s">The text.</param>
    /// <param name="provider">Not used: recurrences have no culture.</param>
    /// <returns>The recurrence.</returns>
    /// <exception cref="FormatException">The text is not a recurrence.</exception>
    public static Recurrence Parse(string s, IFormatProvider? provider = null)
    {
        Guard.Against.Null(s);
        return InvariantText.RequireParsed(TryParse(s, provider, out var result), result!, s, RecurrenceText.Allowed);
    }

    /// <summary>Reads a recurrence such as <c>weekly from Monday</c> without throwing.</summary>
    /// <param name="s">The text.</param>
    /// <param name="provider">Not used: recurrences have no culture.</param>
    /// <param name="result">The recurrence, or null.</param>
    /// <returns>Whether the text is a recurrence.</returns>
    public static bool TryParse(
        [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] string? s,
        IFormatProvider? provider,
        [System.Diagnostics.CodeAnalysis.MaybeNullWhen(false)] out Recurrence result)
    {
        result = s is null ? null : RecurrenceText.Read(s.Trim());
        return result is not null;
    }

    /// <summary>The text that <see cref="Parse"/> reads.</summary>
    /// <returns>For example <c>weekly from Monday</c>.</returns>
    public override string ToString() => RecurrenceText.Write(this);

    // The periods from the one that has an instant, or follows it, on.
    internal IEnumerable<RecurrencePeriod> StartingAt(BusinessCalendar calendar, Instant start)
    {
        var dates = calendar.Dates;
        var date = start.InZone(calendar.Zone!).Date;
        for (var first = FirstOf(date, dates); first is { } begin && begin <= BusinessTimeRange.LastDate;)
        {
            if (LastOf(begin, dates) is not { } last)
            {
                yield break;
            }

            RecurrencePeriod period = new(begin, last, dates.StartOf(begin), dates.StartOf(last.PlusDays(1)));
            if (period.Start < period.End && period.End > start)
            {
                yield return period;
            }

            first = Kind == RecurrenceKind.WorkingDays ? dates.FindWorkingDay(last.PlusDays(1)) : last.PlusDays(1);
        }
    }

    // The first date of the period that has a date, or of the next one.
    private LocalDate? FirstOf(LocalDate date, DateArithmetic dates)
    {
        switch (Kind)
        {
            case RecurrenceKind.Weekly:
                return date.PlusDays(1).Previous(FirstDay);
            case RecurrenceKind.Monthly:
                return new(date.Year, date.Month, 1);
            case RecurrenceKind.Quarterly:
                return new LocalDate(date.Year, date.Month, 1).PlusMonths(-((date.Month + 12 - FirstMonth) % MonthsOfQuarter));
            case RecurrenceKind.Yearly:
                var begin = FirstDate!.Value.InYear(date.Year);
                return begin <= date ? begin : FirstDate.Value.InYear(date.Year - 1);
            case RecurrenceKind.WorkingDays when Count == 1:
                return dates.FindWorkingDay(From is { } from ? LocalDate.Max(from, date) : date);
            case RecurrenceKind.WorkingDays:
                return dates.FindWorkingDay(From!.Value);
            default:
                return date;
        }
    }

    private LocalDate? LastOf(LocalDate first, DateArithmetic dates)
    {
        switch (Kind)
        {
            case RecurrenceKind.Weekly:
                return first.PlusDays(6);
            case RecurrenceKind.Monthly:
                return first.PlusMonths(1).PlusDays(-1);
            case RecurrenceKind.Quarterly:
                return first.PlusMonths(MonthsOfQuarter).PlusDays(-1);
            case RecurrenceKind.Yearly:
                return FirstDate!.Value.InYear(first.Year + 1).PlusDays(-1);
            case RecurrenceKind.WorkingDays:
                LocalDate? last = first;
                for (var left = Count - 1; left > 0 && last is { } day; left--)
                {
                    last = dates.FindWorkingDay(day.PlusDays(1));
                }

                return last;
            default:
                return first;
        }
    }
}
