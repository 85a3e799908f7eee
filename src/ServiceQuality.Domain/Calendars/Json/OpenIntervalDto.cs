using ServiceQuality.Domain.Json;
using ServiceQuality.Domain.Sla.Json;
using ServiceQuality.Domain.Surveys.Json;
using ServiceQuality.Domain.Gaps.Json;
using ServiceQuality.Domain.Satisfaction.Json;
using System.Text.Json.Serialization;
using NodaTime;

namespace ServiceQuality.Domain.Calendars.Json;

// The members of a row of open intervals in JSON.
internal sealed class OpenIntervalDto
{
    [JsonConverter(typeof(InstantConverter))]
    public required Instant Start { get; set; }

    [JsonConverter(typeof(InstantConverter))]
    public required Instant End { get; set; }

    [JsonConverter(typeof(DurationConverter))]
    public required Duration OpenBefore { get; set; }
}
