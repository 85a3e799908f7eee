using System.Text.Json.Serialization;
using NodaTime;
using NodaTime.Text;
using ServiceQuality.Domain.Json;

namespace ServiceQuality.Domain.Calendars;

/// <summary>A named date on which a calendar is closed from midnight to midnight, local time.</summary>
[JsonConverter(typeof(DomainJsonConverter<Holiday>))]
public sealed record Holiday
{
    /// <summary>A holiday.</summary>
    /// <param name="date">
    /// The date in the calendar's zone; one of another calendar system is kept as the ISO date of the same day.
    /// </param>
    /// <param name="name">Its name, such as <c>Christmas Day</c>.</param>
    /// <exception cref="ArgumentException">The name is blank or has white space at its ends.</exception>
    public Holiday(LocalDate date, string name)
    {
        Date = date.WithCalendar(CalendarSystem.Iso);
        Name = Guard.Against.InvalidCode(name);
    }

    /// <summary>The date in the calendar's zone.</summary>
    public LocalDate Date { get; }

    /// <summary>The name.</summary>
    public string Name { get; }

    /// <summary>Date and name.</summary>
    /// <returns>For example <c>2026-12-25 Christmas Day</c>.</returns>
    public override string ToString() => $"{LocalDatePattern.Iso.Format(Date)} {Name}";
}
