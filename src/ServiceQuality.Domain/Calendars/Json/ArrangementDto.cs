using ServiceQuality.Domain.Json;
using ServiceQuality.Domain.Sla.Json;
using ServiceQuality.Domain.Surveys.Json;
using ServiceQuality.Domain.Gaps.Json;
using ServiceQuality.Domain.Satisfaction.Json;
using System.Text.Json.Serialization;
using NodaTime;

namespace ServiceQuality.Domain.Calendars.Json;

// The members of a holiday arrangement in JSON.
internal sealed class ArrangementDto
{
    [JsonConverter(typeof(CodeConverter))]
    public required string Name { get; set; }

    [JsonConverter(typeof(CodeConverter))]
    public string? Source { get; set; }

    [JsonConverter(typeof(LocalDateConverter))]
    public required LocalDate From { get; set; }

    [JsonConverter(typeof(LocalDateConverter))]
    public required LocalDate Through { get; set; }

    public required List<HolidayDto> Holidays { get; set; }

    public required List<MakeUpDayDto> MakeUpDays { get; set; }
}
