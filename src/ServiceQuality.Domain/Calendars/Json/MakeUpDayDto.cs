using ServiceQuality.Domain.Json;
using ServiceQuality.Domain.Sla.Json;
using ServiceQuality.Domain.Surveys.Json;
using ServiceQuality.Domain.Gaps.Json;
using ServiceQuality.Domain.Satisfaction.Json;
using System.Text.Json.Serialization;
using NodaTime;

namespace ServiceQuality.Domain.Calendars.Json;

// The members of a make-up day in JSON.
internal sealed class MakeUpDayDto
{
    [JsonConverter(typeof(LocalDateConverter))]
    public required LocalDate Date { get; set; }

    [JsonConverter(typeof(DayOfWeekConverter))]
    public required IsoDayOfWeek Follows { get; set; }

    [JsonConverter(typeof(CodeConverter))]
    public required string Reason { get; set; }
}
