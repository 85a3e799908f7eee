using System.Collections.Frozen;
using NodaTime;

namespace ServiceQuality.Domain.Calendars;

// What each date of a calendar is: its shifts, its breaks, closed by a holiday or not.
internal sealed class CalendarDates
{
    private readonly ValueList<Season> _seasons;
    private readonly FrozenDictionary<LocalDate, ValueList<Shift>> _overrides;
    private readonly FrozenDictionary<LocalDate, ValueList<Shift>> _breaks;
    private readonly FrozenDictionary<LocalDate, IsoDayOfWeek> _makeUpDays;
    private readonly FrozenSet<LocalDate> _holidays;
    private readonly HolidayScope _scope;

    internal CalendarDates(BusinessCalendar calendar)
    {
        _seasons = calendar.Seasons;
        _overrides = calendar.Overrides.ToFrozenDictionary(o => o.Date, o => o.Shifts);
        _breaks = calendar.Breaks.ToFrozenDictionary(b => b.Date, b => b.Shifts);
        _makeUpDays = calendar.MakeUpDays.ToFrozenDictionary(m => m.Date, m => m.Follows);
        _scope = calendar.HolidayScope;

        // A holiday that gives way to an override or a make-up day closes nothing.
        var overrideWins = calendar.Precedence == HolidayPrecedence.OverrideWins;
        _holidays = calendar.Holidays.Select(h => h.Date)
            .Where(d => !(overrideWins && (_overrides.ContainsKey(d) || _makeUpDays.ContainsKey(d)))).ToFrozenSet();

        var dates = _overrides.Keys.Concat(_breaks.Keys).Concat(_makeUpDays.Keys).Concat(_holidays)
            .Concat(_seasons.Select(s => s.ValidFrom).OfType<LocalDate>()).DefaultIfEmpty(new LocalDate(2000, 1, 1)).ToList();
        First = dates.Min();
        Last = dates.Max();
    }

    // The first and the last date on which something differs from the week.
    internal LocalDate First { get; }

    internal LocalDate Last { get; }

    internal bool IsHoliday(LocalDate date) => _holidays.Contains(date);

    // Whether no instant of a date is open, whatever shift reaches into it.
    internal bool IsClosed(LocalDate date) => _scope == HolidayScope.Date && IsHoliday(date);

    internal ValueList<Shift> ShiftsOf(LocalDate date) =>
        _scope == HolidayScope.ShiftsThatStart && IsHoliday(date) ? [] : HoursOf(date);

    internal ValueList<Shift> BreaksOf(LocalDate date)
    {
        var dated = _breaks.GetValueOrDefault(date) ?? [];
        var weekly = _overrides.ContainsKey(date) ? [] : SeasonOn(date).Breaks.On(DayOf(date));
        return weekly.Count == 0 ? dated : [.. dated, .. weekly];
    }

    // Whether a shift starts on a date that no holiday closes; of regular days, without overrides and make-up days.
    internal bool HasWork(LocalDate date, bool regularOnly) => !IsHoliday(date)
        && (regularOnly ? SeasonOn(date).Hours.On(date.DayOfWeek) : HoursOf(date)).Count > 0;

    private ValueList<Shift> HoursOf(LocalDate date) =>
        _overrides.TryGetValue(date, out var shifts) ? shifts : SeasonOn(date).Hours.On(DayOf(date));

    private IsoDayOfWeek DayOf(LocalDate date) => _makeUpDays.TryGetValue(date, out var follows) ? follows : date.DayOfWeek;

    private Season SeasonOn(LocalDate date)
    {
        for (var i = _seasons.Count - 1; i > 0; i--)
        {
            if (_seasons[i].ValidFrom <= date)
            {
                return _seasons[i];
            }
        }

        return _seasons[0];
    }
}
