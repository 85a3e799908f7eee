using NodaTime;
using ServiceQuality.Domain.Calendars;

namespace ServiceQuality.Scoring.Sla;

// Service hours and what maintenance leaves of them, between any two instants, at the cost of a look-up.
internal sealed class ServiceTime
{
    private readonly BusinessCalendar? _hours;
    private readonly BusinessCalendar? _maintenance;
    private readonly BusinessCalendar? _rest;
    private readonly List<(Instant Start, Instant End, Duration Before)> _windows = [];

    internal ServiceTime(AvailabilityRules rules)
    {
        (_hours, _maintenance, _rest) = (rules.ServiceHours, rules.Maintenance, rules.Rest);

        // Merged, so that no instant is taken off twice, with what those before take off.
        foreach (var window in rules.MaintenanceWindows.OrderBy(w => w.Start))
        {
            if (_windows.Count > 0 && window.Start <= _windows[^1].End)
            {
                _windows[^1] = _windows[^1] with { End = Instant.Max(_windows[^1].End, window.End) };
            }
            else
            {
                _windows.Add((window.Start, window.End, default));
            }
        }

        for (var i = 1; i < _windows.Count; i++)
        {
            var before = _windows[i - 1];
            _windows[i] = _windows[i] with { Before = before.Before + WithoutCalendar(before.Start, before.End) };
        }
    }

    // The time that is promised, maintenance included.
    internal Duration Agreed(Instant from, Instant to) => _hours?.Between(from, to) ?? to - from;

    // The time that is promised, maintenance excluded.
    internal Duration Net(Instant from, Instant to) => WithoutCalendar(from, to) - (InWindows(to) - InWindows(from));

    private Duration WithoutCalendar(Instant from, Instant to) =>
        _rest is not null ? _rest.Between(from, to) : Agreed(from, to) - (_maintenance?.Between(from, to) ?? Duration.Zero);

    // What the windows take off before an instant.
    private Duration InWindows(Instant instant)
    {
        var (low, high) = (0, _windows.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _windows[middle].Start <= instant ? (middle + 1, high) : (low, middle);
        }

        return low == 0
            ? Duration.Zero
            : _windows[low - 1].Before + WithoutCalendar(_windows[low - 1].Start, Instant.Min(instant, _windows[low - 1].End));
    }
}
