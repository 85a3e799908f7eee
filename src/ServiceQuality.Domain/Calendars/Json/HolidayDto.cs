using System.Text.Json.Serialization;
using NodaTime;
using ServiceQuality.Domain.Json;

namespace ServiceQuality.Domain.Calendars.Json;

// A holiday.
internal sealed class HolidayDto
{
    [JsonConverter(typeof(LocalDateConverter))]
    public required LocalDate Date { get; set; }

    [JsonConverter(typeof(CodeConverter))]
    public required string Name { get; set; }

    internal static HolidayDto From(Holiday holiday) => new() { Date = holiday.Date, Name = holiday.Name };

    internal Holiday ToModel() => new(Date, Name);
}
