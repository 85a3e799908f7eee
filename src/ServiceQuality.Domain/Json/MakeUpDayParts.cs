using System.Text.Json.Serialization;
using NodaTime;

namespace ServiceQuality.Domain.Json;

// The members of a make-up day in JSON.
internal sealed class MakeUpDayParts
{
    [JsonConverter(typeof(LocalDateConverter))]
    public required LocalDate Date { get; set; }

    [JsonConverter(typeof(DayOfWeekConverter))]
    public required IsoDayOfWeek Follows { get; set; }

    [JsonConverter(typeof(CodeConverter))]
    public required string Reason { get; set; }
}
