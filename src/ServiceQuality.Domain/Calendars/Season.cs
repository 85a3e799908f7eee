using System.Text.Json.Serialization;
using NodaTime;
using NodaTime.Text;
using ServiceQuality.Domain.Json;

namespace ServiceQuality.Domain.Calendars;

/// <summary>The hours and breaks of an ordinary week, from a date on until the next season.</summary>
[JsonConverter(typeof(DomainJsonConverter<Season>))]
public sealed record Season
{
    internal Season(LocalDate? validFrom, WeeklyHours hours, WeeklyHours breaks)
    {
        ValidFrom = validFrom;
        Hours = hours;
        Breaks = breaks;
    }

    /// <summary>The first date of the season; null for the first season, which has no beginning.</summary>
    public LocalDate? ValidFrom { get; }

    /// <summary>The hours of each day of the week.</summary>
    internal WeeklyHours Hours { get; }

    /// <summary>
    /// The breaks of each day of the week, which subtract; those that would start on the date of an override are left out.
    /// </summary>
    internal WeeklyHours Breaks { get; }

    /// <summary>The hours of a day of the week.</summary>
    /// <param name="day">The day, Monday to Sunday.</param>
    /// <returns>The shifts that start on that day, ordered by start, disjoint, adjacent ones merged.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The day is not Monday to Sunday.</exception>
    public ValueList<Shift> HoursOn(IsoDayOfWeek day) => Hours.On(Guard.Against.InvalidDayOfWeek(day));

    /// <summary>The breaks of a day of the week. They subtract from its hours, but not from those of an override.</summary>
    /// <param name="day">The day, Monday to Sunday.</param>
    /// <returns>The breaks that start on that day, ordered by start.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The day is not Monday to Sunday.</exception>
    public ValueList<Shift> BreaksOn(IsoDayOfWeek day) => Breaks.On(Guard.Against.InvalidDayOfWeek(day));

    /// <summary>Hours and breaks.</summary>
    /// <returns>For example <c>from 2026-05-01 Monday 08:00-16:00, breaks Monday 12:00-12:30</c>.</returns>
    public override string ToString()
    {
        var from = ValidFrom is { } date ? $"from {LocalDatePattern.Iso.Format(date)} " : "";
        var breaks = Breaks.IsEmpty ? "" : $", breaks {Breaks}";
        return $"{from}{Hours}{breaks}";
    }
}
