using System.Text.Json.Serialization;
using NodaTime;
using ServiceQuality.Domain;
using ServiceQuality.Domain.Calendars;
using ServiceQuality.Scoring.Json;

namespace ServiceQuality.Scoring.Sla;

/// <summary>What counts as service time and which outages count. Immutable; two are equal when their contents are.</summary>
[JsonConverter(typeof(ScoringJsonConverter<AvailabilityRules>))]
public sealed record AvailabilityRules
{
    /// <summary>Creates rules.</summary>
    /// <param name="serviceHours">When the service is promised; null means all the time.</param>
    /// <param name="maintenance">Planned maintenance that recurs; null means none.</param>
    /// <param name="maintenanceWindows">
    /// Single windows of planned maintenance, each with a start and an end; null means none.
    /// </param>
    /// <param name="minimumOutage">
    /// How long an outage must be to count; shorter outages do not count. Zero lets all count.
    /// </param>
    /// <param name="measuredBy">The length of an outage that is compared with the minimum.</param>
    /// <exception cref="ArgumentException">
    /// A window has no start or no end, or hours and maintenance consist of too many calendars to be combined.
    /// </exception>
    /// <exception cref="ArgumentOutOfRangeException">
    /// The minimum is negative, the measure is not a member of the enumeration, or a window is outside the years 1 to 9998.
    /// </exception>
    public AvailabilityRules(
        BusinessCalendar? serviceHours = null,
        BusinessCalendar? maintenance = null,
        IEnumerable<Interval>? maintenanceWindows = null,
        Duration minimumOutage = default,
        OutageLength measuredBy = OutageLength.WallTime)
    {
        Guard.Against.OutOfRange(
            minimumOutage < Duration.Zero,
            minimumOutage,
            $"Minimum {InvariantText.Format(minimumOutage)} is negative; allowed are zero and longer ones.",
            nameof(minimumOutage));
        Guard.Against.UndefinedEnum(measuredBy);
        ServiceHours = serviceHours;
        Maintenance = maintenance;
        HoursWithoutMaintenance = serviceHours is not null && maintenance is not null ? serviceHours.Except(maintenance) : null;
        MaintenanceWindows = [.. maintenanceWindows ?? []];
        MinimumOutage = minimumOutage;
        MeasuredBy = measuredBy;
        for (var i = 0; i < MaintenanceWindows.Count; i++)
        {
            CheckWindow(MaintenanceWindows[i], i, nameof(maintenanceWindows));
        }
    }

    /// <summary>Service all the time, no maintenance, every outage counts.</summary>
    public static AvailabilityRules Default { get; } = new();

    /// <summary>When the service is promised; null means all the time.</summary>
    public BusinessCalendar? ServiceHours { get; }

    /// <summary>Planned maintenance that recurs; null means none.</summary>
    public BusinessCalendar? Maintenance { get; }

    /// <summary>The single windows of planned maintenance, as given.</summary>
    public ValueList<Interval> MaintenanceWindows { get; }

    /// <summary>How long an outage must be to count.</summary>
    public Duration MinimumOutage { get; }

    /// <summary>The length of an outage that is compared with the minimum.</summary>
    public OutageLength MeasuredBy { get; }

    // What recurring maintenance leaves of the service hours; null when one of them is missing. Kept, so that its tables are
    // built once.
    internal BusinessCalendar? HoursWithoutMaintenance { get; }

    /// <summary>Returns the hours, the maintenance and the minimum.</summary>
    /// <returns>For example <c>all the time, no maintenance, outages of at least 0:05:00 (WallTime)</c>.</returns>
    public override string ToString()
    {
        var hours = ServiceHours is null ? "all the time" : $"service hours {ServiceHours}";
        var minimum = MinimumOutage == Duration.Zero
            ? "every outage"
            : $"outages of at least {InvariantText.Format(MinimumOutage)} ({MeasuredBy})";
        return $"{hours}, {MaintenanceText()}, {minimum}";
    }

    private string MaintenanceText()
    {
        List<string> parts = [];
        if (Maintenance is not null)
        {
            parts.Add($"maintenance {Maintenance}");
        }

        if (MaintenanceWindows.Count > 0)
        {
            parts.Add(InvariantText.Count(MaintenanceWindows.Count, "maintenance window"));
        }

        return parts.Count == 0 ? "no maintenance" : string.Join(" and ", parts);
    }

    private static void CheckWindow(Interval window, int index, string parameterName)
    {
        Guard.Against.Invalid(
            !window.HasStart, $"Window {index} ({window}) has no start; allowed are windows with start and end.", parameterName);
        Guard.Against.Invalid(
            !window.HasEnd, $"Window {index} ({window}) has no end; allowed are windows with start and end.", parameterName);
        Guard.Against.OutsideBusinessTime(window.Start, parameterName);
        Guard.Against.OutsideBusinessTime(window.End, parameterName);
    }
}
