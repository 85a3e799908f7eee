using System.Text.Json.Serialization;
using NodaTime;
using ServiceQuality.Domain.Json;

namespace ServiceQuality.Domain.Calendars.Json;

// A make-up day.
internal sealed class MakeUpDayDto
{
    [JsonConverter(typeof(LocalDateConverter))]
    public required LocalDate Date { get; set; }

    [JsonConverter(typeof(NameConverter<IsoDayOfWeek>))]
    public required IsoDayOfWeek Follows { get; set; }

    [JsonConverter(typeof(CodeConverter))]
    public required string Reason { get; set; }

    internal static MakeUpDayDto From(MakeUpDay day) => new() { Date = day.Date, Follows = day.Follows, Reason = day.Reason };

    internal MakeUpDay ToModel() => new(Date, Follows, Reason);
}
