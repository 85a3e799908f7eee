using NodaTime;

namespace ServiceQuality.Domain.Calendars.Holidays;

// The instances of an event, RFC 5545, 3.8.5: its start, those of its rule and those added, less those removed. All have its length.
internal sealed class RecurrenceSet
{
    private readonly LocalDate _start;
    private readonly int _days;
    private readonly RecurrenceRule? _rule;
    private readonly List<LocalDate> _added;
    private readonly HashSet<LocalDate> _removed;

    internal RecurrenceSet(LocalDate start, int days, RecurrenceRule? rule, List<LocalDate> added, HashSet<LocalDate> removed)
    {
        _start = start;
        _days = days;
        _rule = rule;
        _added = added;
        _removed = removed;
    }

    // Another event stands in for the instance that starts on a date.
    internal void Remove(LocalDate instance) => _removed.Add(instance);

    // The dates within the window, in order; fewer when the budget ends before them.
    internal ValueList<LocalDate> Dates(DateInterval window, DateBudget budget)
    {
        HashSet<LocalDate> dates = [];
        foreach (var instance in Instances(window, budget).Where(i => !_removed.Contains(i)))
        {
            foreach (var date in Covered(instance, window))
            {
                if (!budget.TrySpend())
                {
                    return [.. dates.Order()];
                }

                dates.Add(date);
            }
        }

        return [.. dates.Order()];
    }

    private IEnumerable<LocalDate> Instances(DateInterval window, DateBudget budget)
    {
        // The first start whose last day is in the window, unless the event itself starts behind it.
        var earliest = Period.DaysBetween(_start, window.Start) < _days ? _start : window.Start.PlusDays(1 - _days);
        return (_rule?.Instances(earliest, window.End, budget) ?? [_start]).Concat(_added);
    }

    // Whatever the length, no date behind the window is computed: there may be none in the calendar.
    private IEnumerable<LocalDate> Covered(LocalDate instance, DateInterval window)
    {
        var last = Period.DaysBetween(instance, window.End) < _days ? window.End : instance.PlusDays(_days - 1);
        for (var date = LocalDate.Max(instance, window.Start); date <= last; date = date.PlusDays(1))
        {
            yield return date;
        }
    }
}
