using System.Text.Json;
using System.Text.Json.Serialization;

namespace ServiceQuality.Domain.Complaints.Json;

// A clock of a regime.
internal sealed class RegimeClockDto
{
    [JsonConverter(typeof(CodeConverter))]
    public required string Source { get; set; }

    [JsonConverter(typeof(NameConverter<RegimeConfidence>))]
    public required RegimeConfidence Confidence { get; set; }

    public required JsonElement Obligation { get; set; }
}
