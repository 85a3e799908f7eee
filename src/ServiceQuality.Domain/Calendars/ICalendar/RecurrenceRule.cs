using NodaTime;

namespace ServiceQuality.Domain.Calendars;

// A yearly recurrence rule, RFC 5545, 3.3.10, with what it takes from the start filled in.
internal sealed class RecurrenceRule
{
    private static readonly int[] EveryMonth = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];

    private readonly LocalDate _start;
    private readonly int[] _months;
    private readonly int[] _monthDays;
    private readonly HashSet<WeekdayNumber> _days;
    private readonly bool _countsInMonth;

    // Empty lists stand for parts that are absent.
    internal RecurrenceRule(LocalDate start, IEnumerable<int> byMonth, IEnumerable<int> byMonthDay, HashSet<WeekdayNumber> byDay)
    {
        _start = start;
        _months = [.. byMonth.Distinct().Order()];
        _monthDays = [.. byMonthDay.Distinct()];
        _days = byDay;
        _countsInMonth = _months.Length > 0;
        if (_monthDays.Length == 0 && _days.Count == 0)
        {
            _months = _countsInMonth ? _months : [start.Month];
            _monthDays = [start.Day];
        }

        _months = _months.Length > 0 ? _months : EveryMonth;
    }

    internal int Interval { get; init; } = 1;

    internal int? Count { get; init; }

    internal LocalDate? Until { get; init; }

    internal bool HasStart => _months.Contains(_start.Month)
        && IsMonthDay(_start.Day, DaysInMonth(_start.Year, _start.Month))
        && IsWeekday(_start)
        && !(_start > Until);

    // The instances up to a date: the start, and in order the others that lie behind it. Those of years before the one of the
    // earliest date may be left out, so that a rule without COUNT costs no more than the years between the two.
    internal IEnumerable<LocalDate> Instances(LocalDate earliest, LocalDate latest, DateBudget budget)
    {
        yield return _start;
        var count = 1;
        for (var year = FirstYear(earliest); year <= latest.Year && budget.TrySpend(); year += Interval)
        {
            foreach (var date in In(year, budget).Where(d => d > _start))
            {
                if (date > latest || date > Until || count == Count)
                {
                    yield break;
                }

                count++;
                yield return date;
            }
        }
    }

    // With COUNT every instance since the start must be seen.
    private int FirstYear(LocalDate earliest) => Count is not null || earliest <= _start
        ? _start.Year
        : _start.Year + ((earliest.Year - _start.Year) / Interval * Interval);

    private IEnumerable<LocalDate> In(int year, DateBudget budget)
    {
        foreach (var month in _months)
        {
            var length = DaysInMonth(year, month);
            for (var day = 1; day <= length; day++)
            {
                if (!IsMonthDay(day, length))
                {
                    continue;
                }

                if (!budget.TrySpend())
                {
                    yield break;
                }

                LocalDate date = new(year, month, day);
                if (IsWeekday(date))
                {
                    yield return date;
                }
            }
        }
    }

    private bool IsMonthDay(int day, int daysInMonth) =>
        _monthDays.Length == 0 || _monthDays.Contains(day) || _monthDays.Contains(day - daysInMonth - 1);

    // Ordinals count within the month when there is BYMONTH, else within the year; from the front or from the back.
    private bool IsWeekday(LocalDate date)
    {
        if (_days.Count == 0)
        {
            return true;
        }

        var (number, last) = _countsInMonth
            ? (date.Day, DaysInMonth(date.Year, date.Month))
            : (date.DayOfYear, CalendarSystem.Iso.GetDaysInYear(date.Year));
        var day = date.DayOfWeek;
        return _days.Contains(new(0, day))
            || _days.Contains(new(((number - 1) / 7) + 1, day))
            || _days.Contains(new(-((last - number) / 7) - 1, day));
    }

    private static int DaysInMonth(int year, int month) => CalendarSystem.Iso.GetDaysInMonth(year, month);
}
