using System.Text.Json.Serialization;
using NodaTime;
using NodaTime.Text;
using ServiceQuality.Domain.Json;

namespace ServiceQuality.Domain.Calendars;

/// <summary>Shifts of one date: the hours that replace the weekly ones (an override), or breaks.</summary>
[JsonConverter(typeof(DomainJsonConverter<DatedShifts>))]
public sealed record DatedShifts
{
    internal DatedShifts(LocalDate date, ValueList<Shift> shifts)
    {
        Date = date;
        Shifts = shifts;
    }

    /// <summary>The date in the calendar's zone on which the shifts start.</summary>
    public LocalDate Date { get; }

    /// <summary>The shifts, ordered by start.</summary>
    public ValueList<Shift> Shifts { get; }

    /// <summary>Date and shifts.</summary>
    /// <returns>For example <c>2026-12-24 09:00-12:00</c>.</returns>
    public override string ToString() => $"{LocalDatePattern.Iso.Format(Date)} {string.Join(' ', Shifts)}";
}
