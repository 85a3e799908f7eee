using System.Text.Json.Serialization;
using NodaTime;

namespace ServiceQuality.Domain.Calendars.Json;

// A row of open intervals.
internal sealed class OpenIntervalDto
{
    [JsonConverter(typeof(InstantConverter))]
    public required Instant Start { get; set; }

    [JsonConverter(typeof(InstantConverter))]
    public required Instant End { get; set; }

    [JsonConverter(typeof(DurationConverter))]
    public required Duration OpenBefore { get; set; }

    internal static OpenIntervalDto From(OpenIntervalRow row) =>
        new() { Start = row.Start, End = row.End, OpenBefore = row.OpenBefore };

    internal OpenIntervalRow ToModel() => Start < End
        ? new(Start, End, OpenBefore)
        : throw new InvalidJsonException("The interval ends at or before its start; allowed is a later end.", "$.end");
}
