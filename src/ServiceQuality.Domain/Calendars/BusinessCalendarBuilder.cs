using System.Diagnostics.CodeAnalysis;
using NodaTime;
using NodaTime.Text;

namespace ServiceQuality.Domain.Calendars;

/// <summary>
/// Collects the parts of a <see cref="BusinessCalendar"/>; <see cref="Build"/> checks them and reports every broken rule at once.
/// Hours are texts such as <c>09:00-17:00</c>, <c>18:00-24:00</c> or, overnight, <c>22:00-06:00+1</c>. A builder may be built
/// more than once; it is not safe for use by several threads.
/// </summary>
public sealed class BusinessCalendarBuilder
{
    private readonly string _zoneId;
    private readonly DateTimeZone? _zone;
    private readonly List<string> _problems = [];
    private readonly List<SeasonDraft> _seasons = [new(null)];
    private readonly List<Holiday> _holidays = [];
    private readonly DatedShiftsDraft _overrides = new();
    private readonly DatedShiftsDraft _breaks = new();
    private readonly List<MakeUpDay> _makeUpDays = [];
    private HolidayPrecedence _precedence;
    private HolidayScope _scope;
    private LocalDate? _knownThrough;

    internal BusinessCalendarBuilder(string zoneId, DateTimeZone? zone)
    {
        _zoneId = zoneId;
        _zone = zone;
    }

    /// <summary>Hours of Monday to Friday. A further call adds to them.</summary>
    /// <param name="hours">The shifts of each of the days.</param>
    /// <returns>This builder.</returns>
    public BusinessCalendarBuilder Weekdays(params ReadOnlySpan<string> hours) =>
        Weekly(IsoDayOfWeek.Monday, IsoDayOfWeek.Friday, hours);

    /// <summary>Hours of every day of the week. A further call adds to them.</summary>
    /// <param name="hours">The shifts of each day; <c>00:00-24:00</c> for a calendar that is always open.</param>
    /// <returns>This builder.</returns>
    public BusinessCalendarBuilder EveryDay(params ReadOnlySpan<string> hours) =>
        Weekly(IsoDayOfWeek.Monday, IsoDayOfWeek.Sunday, hours);

    /// <summary>Hours of one day of the week. A further call adds to them.</summary>
    /// <param name="day">The day, Monday to Sunday.</param>
    /// <param name="hours">The shifts that start on that day.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The day is not Monday to Sunday.</exception>
    public BusinessCalendarBuilder On(IsoDayOfWeek day, params ReadOnlySpan<string> hours)
    {
        Guard.Against.InvalidDayOfWeek(day);
        return Weekly(day, day, hours);
    }

    /// <summary>A break of one day of the week, every week. A further call adds to it.</summary>
    /// <param name="day">The day, Monday to Sunday.</param>
    /// <param name="hours">The breaks that start on that day.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The day is not Monday to Sunday.</exception>
    public BusinessCalendarBuilder WeeklyBreak(IsoDayOfWeek day, params ReadOnlySpan<string> hours)
    {
        Guard.Against.InvalidDayOfWeek(day);
        foreach (var shift in ReadShifts($"Weekly break {day}", hours, "a day without a break is left out"))
        {
            _seasons[^1].AddBreak(day, shift);
        }

        return this;
    }

    /// <summary>
    /// Begins a new season: the weekly hours and breaks that follow are valid from a date on, in place of the earlier ones.
    /// </summary>
    /// <param name="date">The first date of the season, later than that of the previous season.</param>
    /// <returns>This builder.</returns>
    public BusinessCalendarBuilder ValidFrom(LocalDate date)
    {
        _seasons.Add(new(date.WithCalendar(CalendarSystem.Iso)));
        return this;
    }

    /// <summary>A date that is closed from midnight to midnight.</summary>
    /// <param name="date">The date in the calendar's zone.</param>
    /// <param name="name">Its name.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentException">The name is blank or has white space at its ends.</exception>
    public BusinessCalendarBuilder Holiday(LocalDate date, string name)
    {
        _holidays.Add(new(date, name));
        return this;
    }

    /// <summary>Dates that are closed from midnight to midnight.</summary>
    /// <param name="holidays">The holidays.</param>
    /// <returns>This builder.</returns>
    public BusinessCalendarBuilder Holidays(IEnumerable<Holiday> holidays)
    {
        _holidays.AddRange(Guard.Against.NullElements(holidays));
        return this;
    }

    /// <summary>
    /// Published holidays with their make-up days. The holidays are then known through the end of the period, or longer if that
    /// was said before. A further call adds to them.
    /// </summary>
    /// <param name="arrangement">The arrangement.</param>
    /// <returns>This builder.</returns>
    public BusinessCalendarBuilder Holidays(HolidayArrangement arrangement)
    {
        Guard.Against.Null(arrangement);
        _holidays.AddRange(arrangement.Holidays);
        _makeUpDays.AddRange(arrangement.MakeUpDays);
        _knownThrough = _knownThrough is { } known ? LocalDate.Max(known, arrangement.Through) : arrangement.Through;
        return this;
    }

    /// <summary>A date that is worked in place of another (调休), with the hours and breaks of a day of the week.</summary>
    /// <param name="date">The date in the calendar's zone.</param>
    /// <param name="follows">The day of the week whose hours and breaks it has.</param>
    /// <param name="reason">Why it is worked.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentException">The reason is blank or has white space at its ends.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The day is not Monday to Sunday.</exception>
    public BusinessCalendarBuilder MakeUpDay(LocalDate date, IsoDayOfWeek follows, string reason)
    {
        _makeUpDays.Add(new(date, follows, reason));
        return this;
    }

    /// <summary>Sets the date until which the holidays are known; a deadline beyond it has a flag.</summary>
    /// <param name="date">The last date for which they are known.</param>
    /// <returns>This builder.</returns>
    public BusinessCalendarBuilder HolidaysKnownThrough(LocalDate date)
    {
        _knownThrough = date.WithCalendar(CalendarSystem.Iso);
        return this;
    }

    /// <summary>Sets what a holiday closes when a shift runs past midnight; by default, the time within its date.</summary>
    /// <param name="scope">What is closed.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The value is not a member of its enumeration.</exception>
    public BusinessCalendarBuilder HolidaysClose(HolidayScope scope)
    {
        _scope = Guard.Against.UndefinedEnum(scope);
        return this;
    }

    /// <summary>
    /// Hours that replace the weekly ones, breaks included, on one date, such as a short day or a Saturday worked. A further call
    /// adds to them.
    /// </summary>
    /// <param name="date">The date in the calendar's zone.</param>
    /// <param name="hours">The shifts that start on that date, at least one; a date that is closed is a holiday.</param>
    /// <returns>This builder.</returns>
    public BusinessCalendarBuilder Override(LocalDate date, params ReadOnlySpan<string> hours) =>
        Dated(_overrides, "Override", date, hours);

    /// <summary>Closed time on one date. Breaks may overlap one another and be outside the hours.</summary>
    /// <param name="date">The date in the calendar's zone.</param>
    /// <param name="hours">The breaks that start on that date, at least one.</param>
    /// <returns>This builder.</returns>
    public BusinessCalendarBuilder Break(LocalDate date, params ReadOnlySpan<string> hours) =>
        Dated(_breaks, "Break", date, hours);

    /// <summary>
    /// Sets what holds on a date that is a holiday and also an override or a make-up day; by default, such a date is refused.
    /// </summary>
    /// <param name="precedence">Which of the two wins.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The value is not a member of its enumeration.</exception>
    public BusinessCalendarBuilder WhenHolidayMeetsOverride(HolidayPrecedence precedence)
    {
        _precedence = Guard.Against.UndefinedEnum(precedence);
        return this;
    }

    /// <summary>The calendar.</summary>
    /// <returns>The calendar.</returns>
    /// <exception cref="InvalidOperationException">
    /// A rule is broken; the message lists every one: an unknown time zone, texts that are not shifts, overlapping hours, no
    /// hours at all, two holidays on one date, a holiday that is also an override or a make-up day without a stated precedence, a
    /// make-up day that is also an override or appears twice, seasons out of order, a date outside the years 1 to 9998.
    /// </exception>
    public WeeklyCalendar Build() => TryBuild(out var calendar, out var problems)
        ? calendar
        : throw new InvalidOperationException(InvariantText.Lines("The calendar cannot be built:", problems));

    /// <summary>The calendar, or every broken rule.</summary>
    /// <param name="calendar">The calendar, or null.</param>
    /// <param name="problems">The broken rules, a sentence each; empty when there is a calendar.</param>
    /// <returns>Whether there is a calendar.</returns>
    public bool TryBuild([NotNullWhen(true)] out WeeklyCalendar? calendar, out ValueList<string> problems)
    {
        List<string> found = [.. _problems];
        if (_zone is null)
        {
            found.Insert(
                0,
                $"Time zone \"{InvariantText.Shorten(_zoneId)}\" is not in the tz database "
                    + $"{DateTimeZoneProviders.Tzdb.VersionId}; "
                + $"allowed are ids such as Europe/Berlin or UTC.");
        }

        ValueList<Season> seasons = [.. _seasons.Select(s => s.Build(found))];
        var overrides = _overrides.Build((date, shifts) => WeeklyHours.Merge(shifts, $"Override {Iso(date)}", found));
        var breaks = _breaks.Build((_, shifts) => [.. shifts.Distinct().Order()]);
        if (seasons.All(s => s.Hours.IsEmpty) && overrides.Count == 0 && found.Count == 0)
        {
            found.Add("The calendar has no hours; allowed is at least one shift in the week or on a date.");
        }

        WeeklyDefinition definition = new(
            _zone ?? DateTimeZone.Utc,
            seasons,
            [.. _holidays.Distinct().OrderBy(h => h.Date)], // the same from two sources is one
            _knownThrough,
            _scope,
            overrides,
            [.. _makeUpDays.OrderBy(m => m.Date)],
            _precedence,
            breaks);
        problems = [.. found, .. definition.BrokenRules()];
        calendar = problems.Count > 0 ? null : new(definition);
        return calendar is not null;
    }

    private static string Iso(LocalDate date) => LocalDatePattern.Iso.Format(date);

    private BusinessCalendarBuilder Weekly(IsoDayOfWeek first, IsoDayOfWeek last, ReadOnlySpan<string> hours)
    {
        var place = first == last ? first.ToString() : $"{first} to {last}";
        foreach (var shift in ReadShifts(place, hours, "a day without hours is left out"))
        {
            for (var day = first; day <= last; day++)
            {
                _seasons[^1].AddHours(day, shift);
            }
        }

        return this;
    }

    private BusinessCalendarBuilder Dated(DatedShiftsDraft draft, string what, LocalDate date, ReadOnlySpan<string> hours)
    {
        date = date.WithCalendar(CalendarSystem.Iso);
        draft.Add(date, ReadShifts($"{what} {Iso(date)}", hours, "a date that is closed is a holiday"));
        return this;
    }

    // The shifts that can be read; what cannot is a problem for Build.
    private List<Shift> ReadShifts(string place, ReadOnlySpan<string> hours, string otherwise)
    {
        if (hours.IsEmpty)
        {
            _problems.Add($"{place} has no hours; allowed is at least one shift ({otherwise}).");
        }

        List<Shift> shifts = [];
        foreach (var text in hours)
        {
            if (Shift.Read(text, out var shift) is { } problem)
            {
                _problems.Add($"{place}: {problem}");
            }
            else
            {
                shifts.Add(shift);
            }
        }

        return shifts;
    }
}
