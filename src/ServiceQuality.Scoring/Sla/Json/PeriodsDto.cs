using System.Text.Json.Serialization;
using NodaTime;

namespace ServiceQuality.Scoring.Sla.Json;

// The periods that a summary distinguishes.
internal sealed class PeriodsDto
{
    [JsonConverter(typeof(NameConverter<PeriodLength>))]
    public required PeriodLength Length { get; set; }

    [JsonConverter(typeof(TimeZoneConverter))]
    public required DateTimeZone Zone { get; set; }

    [JsonConverter(typeof(NameConverter<PeriodAttribution>))]
    public required PeriodAttribution Attribution { get; set; }
}
