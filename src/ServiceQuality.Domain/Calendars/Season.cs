using System.Text.Json.Serialization;
using NodaTime.Text;
using NodaTime;
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
    public WeeklyHours Hours { get; }

    /// <summary>The breaks of each day of the week, which subtract; those that would start on the date of an override are left out.</summary>
    public WeeklyHours Breaks { get; }

    /// <summary>Hours and breaks.</summary>
    /// <returns>For example <c>from 2026-05-01 Monday 08:00-16:00, breaks Monday 12:00-12:30</c>.</returns>
    public override string ToString()
    {
        var from = ValidFrom is { } date ? $"from {LocalDatePattern.Iso.Format(date)} " : "";
        return $"{from}{Hours}{(Breaks.IsEmpty ? "" : $", breaks {Breaks}")}";
    }
}
