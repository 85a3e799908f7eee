using System.Text.Json.Serialization;

namespace ServiceQuality.Domain.Sla.Json;

// The clock of a duty, and its limit. A recurring duty without a limit is due at the end of its period.
internal sealed class DutyDto : ClockDto
{
    [JsonConverter(typeof(OptionalConverter<LimitTerm, LimitConverter>))]
    [JsonPropertyOrder(1)]
    public LimitTerm? Limit { get; set; }
}
