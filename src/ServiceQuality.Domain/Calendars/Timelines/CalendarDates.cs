using System.Collections.Frozen;
using NodaTime;

namespace ServiceQuality.Domain.Calendars;

// The shifts, breaks and holidays of each date of a calendar.
internal sealed class CalendarDates
{
    private readonly ValueList<Season> _seasons;
    private readonly FrozenDictionary<LocalDate, ValueList<Shift>> _overrides;
    private readonly FrozenDictionary<LocalDate, ValueList<Shift>> _breaks;
    private readonly FrozenDictionary<LocalDate, IsoDayOfWeek> _makeUpDays;
    private readonly FrozenSet<LocalDate> _allHolidays;
    private readonly FrozenSet<LocalDate> _holidays; // those in effect
    private readonly HolidayScope _scope;
    private readonly FrozenSet<int> _special; // days that are not those of an ordinary week of their season
    private readonly int[] _specialInOrder;
    private readonly (int From, (long Start, long End)[][] Days)[] _ordinary; // the first day of each season and its week

    internal CalendarDates(WeeklyDefinition calendar)
    {
        _seasons = calendar.Seasons;
        _overrides = calendar.Overrides.ToFrozenDictionary(o => o.Date, o => o.Shifts);
        _breaks = calendar.Breaks.ToFrozenDictionary(b => b.Date, b => b.Shifts);
        _makeUpDays = calendar.MakeUpDays.ToFrozenDictionary(m => m.Date, m => m.Follows);
        _scope = calendar.HolidayScope;

        // A holiday that gives way to an override or a make-up day closes nothing.
        var overrideWins = calendar.Precedence == HolidayPrecedence.OverrideWins;
        _allHolidays = calendar.Holidays.Select(h => h.Date).ToFrozenSet();
        _holidays = _allHolidays
            .Where(d => !(overrideWins && (_overrides.ContainsKey(d) || _makeUpDays.ContainsKey(d)))).ToFrozenSet();

        var dates = _overrides.Keys.Concat(_breaks.Keys).Concat(_makeUpDays.Keys).Concat(_holidays)
            .Concat(_seasons.Select(s => s.ValidFrom).OfType<LocalDate>()).DefaultIfEmpty(new LocalDate(2000, 1, 1)).ToList();
        First = dates.Min();
        Last = dates.Max();

        // What starts on a date may reach into the next.
        _specialInOrder = [.. dates.SelectMany(d => new[] { UtcDays.Of(d), UtcDays.Of(d) + 1 }).Distinct().Order()];
        _special = _specialInOrder.ToFrozenSet();
        _ordinary =
        [
            .. _seasons.Select(s => (s.ValidFrom is { } from ? UtcDays.Of(from) : int.MinValue, OrdinaryWeek(s))),
        ];
    }

    // The first and the last date on which something differs from the week.
    internal LocalDate First { get; }

    internal LocalDate Last { get; }

    internal bool IsHoliday(LocalDate date) => _holidays.Contains(date);

    internal ValueList<Shift> ShiftsOf(LocalDate date) =>
        _scope == HolidayScope.ShiftsThatStart && IsHoliday(date) ? [] : HoursOf(date);

    // The shifts of a date, closed by a holiday or not.
    internal ValueList<Shift> HoursOf(LocalDate date) =>
        _overrides.TryGetValue(date, out var shifts) ? shifts : SeasonOn(date).Hours.On(DayOf(date));

    // Those of its weekday, without overrides and make-up days.
    internal ValueList<Shift> WeeklyHoursOf(LocalDate date) => SeasonOn(date).Hours.On(date.DayOfWeek);

    // Whether a shift starts on a date that no holiday closes; of regular days, as if there were no overrides and make-up days.
    internal bool HasWork(LocalDate date, bool regularOnly) => regularOnly
        ? !_allHolidays.Contains(date) && WeeklyHoursOf(date).Count > 0
        : !IsHoliday(date) && HoursOf(date).Count > 0;

    // The local time that is open on one date, in nanoseconds of that date: ordered and disjoint.
    internal (long Start, long End)[] OpenOn(LocalDate date) => IsClosed(date)
        ? []
        : Subtract(Cover(ShiftsOf(date.PlusDays(-1)), ShiftsOf(date)), BreaksOn(date));

    // The same for the day of a number, counted from 1970-01-01; days of ordinary weeks are known beforehand.
    internal (long Start, long End)[] OpenOn(int day) =>
        _special.Contains(day) ? OpenOn(UtcDays.Date(day)) : _ordinary[WeekOf(day)].Days[UtcDays.DayOfWeek(day)];

    // Which ordinary week holds on all days from one to another, both included; null when any of them has something of its own.
    internal int? OrdinaryWeek(int firstDay, int lastDay)
    {
        var next = Array.BinarySearch(_specialInOrder, firstDay);
        next = next < 0 ? ~next : next;
        return next < _specialInOrder.Length && _specialInOrder[next] <= lastDay ? null : WeekOf(firstDay);
    }

    internal bool IsOpen(LocalDateTime local) => Covers(OpenOn(local.Date), local);

    internal bool IsOnBreak(LocalDateTime local) => Covers(BreaksOn(local.Date), local);

    // The breaks of one date in local time, whether or not there are hours around them.
    internal (long Start, long End)[] BreaksOn(LocalDate date) => Cover(BreaksOf(date.PlusDays(-1)), BreaksOf(date));

    // Whether no instant of a date is open, whatever shift reaches into it.
    private bool IsClosed(LocalDate date) => _scope == HolidayScope.Date && IsHoliday(date);

    private static bool Covers((long Start, long End)[] intervals, LocalDateTime local) =>
        Array.Exists(intervals, p => p.Start <= local.NanosecondOfDay && local.NanosecondOfDay < p.End);

    private int WeekOf(int day)
    {
        var week = _ordinary.Length - 1;
        while (_ordinary[week].From > day)
        {
            week--;
        }

        return week;
    }

    private ValueList<Shift> BreaksOf(LocalDate date)
    {
        var dated = _breaks.GetValueOrDefault(date) ?? [];
        var weekly = _overrides.ContainsKey(date) ? [] : SeasonOn(date).Breaks.On(DayOf(date));
        return weekly.Count == 0 ? dated : [.. dated, .. weekly];
    }

    private static (long Start, long End)[][] OrdinaryWeek(Season season) =>
        [.. Enumerable.Range(1, 7).Select(d => OrdinaryDay(season, (IsoDayOfWeek)d))];

    private static (long Start, long End)[] OrdinaryDay(Season season, IsoDayOfWeek day)
    {
        var before = day == IsoDayOfWeek.Monday ? IsoDayOfWeek.Sunday : day - 1;
        var hours = Cover(season.Hours.On(before), season.Hours.On(day));
        return Subtract(hours, Cover(season.Breaks.On(before), season.Breaks.On(day)));
    }

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

    // The part of a day that its shifts and the overnight shifts of the day before cover: their union.
    private static (long Start, long End)[] Cover(ValueList<Shift> dayBefore, ValueList<Shift> day)
    {
        var covered = dayBefore.Select(s => (Start: s.From - Shift.Day, End: s.To - Shift.Day))
            .Concat(day.Select(s => (Start: s.From, End: s.To)))
            .Select(s => (Start: Math.Max(s.Start, 0), End: Math.Min(s.End, Shift.Day)))
            .Where(s => s.Start < s.End)
            .Order();
        List<(long Start, long End)> union = [];
        foreach (var (start, end) in covered)
        {
            if (union.Count > 0 && start <= union[^1].End)
            {
                union[^1] = (union[^1].Start, Math.Max(union[^1].End, end));
            }
            else
            {
                union.Add((start, end));
            }
        }

        return [.. union];
    }

    private static (long Start, long End)[] Subtract((long Start, long End)[] open, (long Start, long End)[] breaks)
    {
        foreach (var (start, end) in breaks)
        {
            open = [.. open.SelectMany(o => Cut(o, start, end))];
        }

        return open;
    }

    private static IEnumerable<(long Start, long End)> Cut((long Start, long End) open, long start, long end)
    {
        if (end <= open.Start || start >= open.End)
        {
            yield return open;
            yield break;
        }

        if (open.Start < start)
        {
            yield return (open.Start, start);
        }

        if (end < open.End)
        {
            yield return (end, open.End);
        }
    }
}
