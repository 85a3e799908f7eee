using NodaTime;
using ServiceQuality.Domain;
using ServiceQuality.Domain.Calendars;

namespace ServiceQuality.Scoring.Sla;

/// <summary>What counts as service time and which outages count. Immutable; two are equal when their contents are.</summary>
public sealed record AvailabilityRules
{
    /// <summary>Rules.</summary>
    /// <param name="serviceHours">When the service is promised; null means all the time.</param>
    /// <param name="maintenance">Planned maintenance that recurs; null means none.</param>
    /// <param name="maintenanceWindows">Planned maintenance of single times, each with a start and an end; null means none.</param>
    /// <param name="minimumOutage">How long an outage must be to count: this long counts, shorter does not. Zero lets all count.</param>
    /// <param name="measuredBy">By what an outage is compared with the minimum.</param>
    /// <exception cref="ArgumentException">A window has no start or no end, or hours and maintenance are made of too many calendars to be put together.</exception>
    /// <exception cref="ArgumentOutOfRangeException">
    /// The minimum is negative, the measure is none of the enumeration, or a window is outside the years 1 to 9998.
    /// </exception>
    public AvailabilityRules(
        BusinessCalendar? serviceHours = null,
        BusinessCalendar? maintenance = null,
        IEnumerable<Interval>? maintenanceWindows = null,
        Duration minimumOutage = default,
        OutageLength measuredBy = OutageLength.WallTime)
    {
        if (minimumOutage < Duration.Zero)
        {
            throw new ArgumentOutOfRangeException(nameof(minimumOutage), $"Minimum {InvariantText.Format(minimumOutage)} is negative; allowed are zero and longer ones.");
        }

        if (!Enum.IsDefined(measuredBy))
        {
            throw new ArgumentOutOfRangeException(nameof(measuredBy), measuredBy, $"Allowed are {string.Join(", ", Enum.GetNames<OutageLength>())}.");
        }

        ServiceHours = serviceHours;
        Maintenance = maintenance;
        Rest = serviceHours is not null && maintenance is not null ? serviceHours.Except(maintenance) : null;
        MaintenanceWindows = [.. maintenanceWindows ?? []];
        MinimumOutage = minimumOutage;
        MeasuredBy = measuredBy;
        for (var i = 0; i < MaintenanceWindows.Count; i++)
        {
            var window = MaintenanceWindows[i];
            if (!window.HasStart || !window.HasEnd)
            {
                throw new ArgumentException($"Window {InvariantText.Format(i)} ({window}) has no {(window.HasStart ? "end" : "start")}; allowed are windows with both.", nameof(maintenanceWindows));
            }

            Outage.Checked(window.Start, nameof(maintenanceWindows));
            Outage.Checked(window.End, nameof(maintenanceWindows));
        }
    }

    /// <summary>All the time, no maintenance, every outage counts.</summary>
    public static AvailabilityRules Default { get; } = new();

    /// <summary>When the service is promised; null means all the time.</summary>
    public BusinessCalendar? ServiceHours { get; }

    /// <summary>Planned maintenance that recurs; null means none.</summary>
    public BusinessCalendar? Maintenance { get; }

    /// <summary>Planned maintenance of single times, as given.</summary>
    public ValueList<Interval> MaintenanceWindows { get; }

    /// <summary>How long an outage must be to count.</summary>
    public Duration MinimumOutage { get; }

    /// <summary>By what an outage is compared with the minimum.</summary>
    public OutageLength MeasuredBy { get; }

    // What recurring maintenance leaves of the hours; kept here, so that its tables are made once.
    internal BusinessCalendar? Rest { get; }

    /// <summary>Hours, maintenance and minimum.</summary>
    /// <returns>For example <c>all the time, no maintenance, outages of at least 0:05:00 (WallTime)</c>.</returns>
    public override string ToString()
    {
        var windows = MaintenanceWindows.Count == 0 ? null : InvariantText.Count(MaintenanceWindows.Count, "maintenance window");
        var maintenance = Maintenance is null ? windows ?? "no maintenance"
            : $"maintenance {Maintenance}{(windows is null ? "" : $" and {windows}")}";
        var minimum = MinimumOutage == Duration.Zero ? "every outage" : $"outages of at least {InvariantText.Format(MinimumOutage)} ({MeasuredBy})";
        return $"{(ServiceHours is null ? "all the time" : $"service hours {ServiceHours}")}, {maintenance}, {minimum}";
    }
}
