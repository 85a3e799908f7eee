using System.Text.Json.Serialization;
using NodaTime;

namespace ServiceQuality.Domain.Json;

// The members of a holiday arrangement in JSON.
internal sealed class ArrangementParts
{
    [JsonConverter(typeof(CodeConverter))]
    public required string Name { get; set; }

    [JsonConverter(typeof(CodeConverter))]
    public string? Source { get; set; }

    [JsonConverter(typeof(LocalDateConverter))]
    public required LocalDate From { get; set; }

    [JsonConverter(typeof(LocalDateConverter))]
    public required LocalDate Through { get; set; }

    public required List<HolidayParts> Holidays { get; set; }

    public required List<MakeUpDayParts> MakeUpDays { get; set; }
}
