using NodaTime;

namespace ServiceQuality.Domain.Calendars;

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
        Cover(Instances(window, budget), window, budget, dates);
        Cover(_added.Order(), window, budget, dates);
        return [.. dates.Order()];
    }

    // Instances in ascending order may overlap; a date that was covered is not visited again.
    private void Cover(IEnumerable<LocalDate> instances, DateInterval window, DateBudget budget, HashSet<LocalDate> dates)
    {
        var date = window.Start;
        foreach (var instance in instances.Where(i => !_removed.Contains(i)))
        {
            // Whatever the length, no date behind the window is computed: there may be none in the calendar.
            var last = Period.DaysBetween(instance, window.End) < _days ? window.End : instance.PlusDays(_days - 1);
            for (date = LocalDate.Max(date, instance); date <= last && budget.TrySpend(); date = date.PlusDays(1))
            {
                dates.Add(date);
            }
        }
    }

    private IEnumerable<LocalDate> Instances(DateInterval window, DateBudget budget)
    {
        // The first start whose last day is in the window, unless the event itself starts behind it.
        var earliest = Period.DaysBetween(_start, window.Start) < _days ? _start : window.Start.PlusDays(1 - _days);
        return _rule?.Instances(earliest, window.End, budget) ?? [_start];
    }
}
