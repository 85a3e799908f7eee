using System.Text.Json.Serialization;
using NodaTime;

namespace ServiceQuality.Domain.Sla.Json;

// Open time and wall-clock time of a clock, which are written only.
internal sealed class ClockTimeDto
{
    [JsonConverter(typeof(DurationConverter))]
    public required Duration Open { get; set; }

    [JsonConverter(typeof(DurationConverter))]
    public required Duration Wall { get; set; }

    internal static ClockTimeDto From(ClockTime time) => new() { Open = time.Open, Wall = time.Wall };
}
