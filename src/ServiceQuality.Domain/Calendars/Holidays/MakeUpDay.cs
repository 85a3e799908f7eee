using System.Text.Json.Serialization;
using NodaTime;
using NodaTime.Text;
using ServiceQuality.Domain.Json;

namespace ServiceQuality.Domain.Calendars;

/// <summary>
/// A date that is worked in place of another (调休). It has the hours and breaks of a day of the week, whatever day it is.
/// </summary>
[JsonConverter(typeof(DomainJsonConverter<MakeUpDay>))]
public sealed record MakeUpDay
{
    /// <summary>A make-up working day.</summary>
    /// <param name="date">
    /// The date in the calendar's zone; one of another calendar system is kept as the ISO date of the same day.
    /// </param>
    /// <param name="follows">The day of the week whose hours and breaks it has.</param>
    /// <param name="reason">Why it is worked, such as <c>for National Day</c>.</param>
    /// <exception cref="ArgumentException">The reason is blank or has white space at its ends.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The day is not Monday to Sunday.</exception>
    public MakeUpDay(LocalDate date, IsoDayOfWeek follows, string reason)
    {
        Date = date.WithCalendar(CalendarSystem.Iso);
        Follows = Guard.Against.InvalidDayOfWeek(follows);
        Reason = Guard.Against.InvalidCode(reason);
    }

    /// <summary>The date in the calendar's zone.</summary>
    public LocalDate Date { get; }

    /// <summary>The day of the week whose hours and breaks it has.</summary>
    public IsoDayOfWeek Follows { get; }

    /// <summary>Why it is worked.</summary>
    public string Reason { get; }

    /// <summary>Date, day and reason.</summary>
    /// <returns>For example <c>2026-10-10 as Thursday, for National Day</c>.</returns>
    public override string ToString() => $"{LocalDatePattern.Iso.Format(Date)} as {Follows}, {Reason}";
}
