using System.Text.Json.Serialization;
using NodaTime;
using ServiceQuality.Domain.Json;

namespace ServiceQuality.Domain.Calendars.Json;

// The shifts of one date.
internal sealed class DatedShiftsDto
{
    [JsonConverter(typeof(LocalDateConverter))]
    public required LocalDate Date { get; set; }

    public required List<Shift> Hours { get; set; }

    internal static DatedShiftsDto From(DatedShifts day) => new() { Date = day.Date, Hours = [.. day.Shifts] };
}
