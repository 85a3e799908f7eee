using System.Text.Json.Serialization;
using NodaTime;
using ServiceQuality.Domain.Json;

namespace ServiceQuality.Domain.Calendars.Json;

// A day of an explanation, which is written only.
internal sealed class ExplainedDayDto
{
    [JsonConverter(typeof(LocalDateConverter))]
    public required LocalDate Date { get; set; }

    public required int Number { get; set; }

    public required bool Counted { get; set; }

    [JsonConverter(typeof(NameConverter<TimeReason>))]
    public required TimeReason Reason { get; set; }

    public string? Detail { get; set; }

    internal static ExplainedDayDto From(ExplainedDay day) => new()
    {
        Date = day.Date,
        Number = day.Number,
        Counted = day.IsCounted,
        Reason = day.Reason,
        Detail = day.Detail,
    };
}
