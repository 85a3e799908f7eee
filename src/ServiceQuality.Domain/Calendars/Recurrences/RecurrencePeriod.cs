using System.Text.Json.Serialization;
using NodaTime;
using NodaTime.Text;
using ServiceQuality.Domain.Json;

namespace ServiceQuality.Domain.Calendars;

/// <summary>One period of a <see cref="Recurrence"/> in the zone of a calendar.</summary>
[JsonConverter(typeof(DomainJsonConverter<RecurrencePeriod>))]
public sealed record RecurrencePeriod
{
    internal RecurrencePeriod(LocalDate first, LocalDate last, Instant start, Instant end)
    {
        First = first;
        Last = last;
        Start = start;
        End = end;
    }

    /// <summary>The first date.</summary>
    public LocalDate First { get; }

    /// <summary>The last date.</summary>
    public LocalDate Last { get; }

    /// <summary>The beginning of the first date.</summary>
    public Instant Start { get; }

    /// <summary>24:00 of the last date. It is in time for the period, and the beginning of a next period that follows at
    /// once.</summary>
    public Instant End { get; }

    /// <summary>The first and the last date.</summary>
    /// <returns>For example <c>2026-10-01 to 2026-10-31</c>, or <c>2026-10-08</c> for a single date.</returns>
    public override string ToString()
    {
        var first = LocalDatePattern.Iso.Format(First);
        return First == Last ? first : $"{first} to {LocalDatePattern.Iso.Format(Last)}";
    }
}
