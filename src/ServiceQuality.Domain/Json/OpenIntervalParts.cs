using System.Text.Json.Serialization;
using NodaTime;

namespace ServiceQuality.Domain.Json;

// The members of a row of open intervals in JSON.
internal sealed class OpenIntervalParts
{
    [JsonConverter(typeof(InstantConverter))]
    public required Instant Start { get; set; }

    [JsonConverter(typeof(InstantConverter))]
    public required Instant End { get; set; }

    [JsonConverter(typeof(DurationConverter))]
    public required Duration OpenBefore { get; set; }
}
