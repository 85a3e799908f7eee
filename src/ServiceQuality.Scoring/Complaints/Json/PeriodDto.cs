using System.Text.Json.Serialization;
using NodaTime;

namespace ServiceQuality.Scoring.Complaints.Json;

// A period, from its start up to but not including its end.
internal sealed class PeriodDto
{
    [JsonConverter(typeof(InstantConverter))]
    public required Instant Start { get; set; }

    [JsonConverter(typeof(InstantConverter))]
    public required Instant End { get; set; }

    internal static PeriodDto From(Interval period) => new() { Start = period.Start, End = period.End };

    internal Interval ToModel(string path) => Start < End ? new(Start, End) : throw new InvalidJsonException(
        $"The period ends at {InvariantText.Format(End)}; allowed are instants after its start.", path + ".end");
}
