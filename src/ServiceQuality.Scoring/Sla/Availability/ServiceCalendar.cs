using NodaTime;
using ServiceQuality.Domain.Calendars;

namespace ServiceQuality.Scoring.Sla;

// The service hours and what maintenance leaves of them, between any two instants, at the cost of a look-up.
internal sealed class ServiceCalendar
{
    private readonly BusinessCalendar? _hours;
    private readonly BusinessCalendar? _maintenance;
    private readonly BusinessCalendar? _rest;
    private readonly List<Window> _windows;

    internal ServiceCalendar(AvailabilityRules rules)
    {
        _hours = rules.ServiceHours;
        _maintenance = rules.Maintenance;
        _rest = rules.HoursWithoutMaintenance;
        _windows = Merge(rules.MaintenanceWindows);
        for (var i = 1; i < _windows.Count; i++)
        {
            var before = _windows[i - 1];
            _windows[i] = _windows[i] with { Before = before.Before + WithoutCalendar(before.Start, before.End) };
        }
    }

    // The time that is promised, maintenance included.
    internal Duration AgreedTime(Instant from, Instant to) => _hours?.Between(from, to) ?? to - from;

    // The time that is promised, maintenance excluded.
    internal Duration ServiceTime(Instant from, Instant to) => WithoutCalendar(from, to) - (InWindows(to) - InWindows(from));

    // Windows that overlap or touch are merged, so that no time is subtracted twice.
    private static List<Window> Merge(IEnumerable<Interval> windows)
    {
        List<Window> merged = [];
        foreach (var window in windows.OrderBy(w => w.Start))
        {
            if (merged.Count > 0 && window.Start <= merged[^1].End)
            {
                merged[^1] = merged[^1] with { End = Instant.Max(merged[^1].End, window.End) };
            }
            else
            {
                merged.Add(new(window.Start, window.End, Duration.Zero));
            }
        }

        return merged;
    }

    private Duration WithoutCalendar(Instant from, Instant to)
    {
        if (_rest is not null)
        {
            return _rest.Between(from, to);
        }

        return AgreedTime(from, to) - (_maintenance?.Between(from, to) ?? Duration.Zero);
    }

    // What the windows subtract before an instant.
    private Duration InWindows(Instant instant)
    {
        var (low, high) = (0, _windows.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _windows[middle].Start <= instant ? (middle + 1, high) : (low, middle);
        }

        if (low == 0)
        {
            return Duration.Zero;
        }

        var window = _windows[low - 1];
        return window.Before + WithoutCalendar(window.Start, Instant.Min(instant, window.End));
    }

    // Before is what the windows before this one subtract.
    private readonly record struct Window(Instant Start, Instant End, Duration Before);
}
