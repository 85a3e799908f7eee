using ServiceQuality.Domain.Json;
using ServiceQuality.Domain.Sla.Json;
using ServiceQuality.Domain.Surveys.Json;
using ServiceQuality.Domain.Gaps.Json;
using ServiceQuality.Domain.Satisfaction.Json;
using System.Text.Json.Serialization;
using NodaTime;
using ServiceQuality.Domain.Calendars;

namespace ServiceQuality.Domain.Calendars.Json;

// The members of the shifts of one date in JSON.
internal sealed class DatedShiftsDto
{
    [JsonConverter(typeof(LocalDateConverter))]
    public required LocalDate Date { get; set; }

    public required List<Shift> Hours { get; set; }
}
