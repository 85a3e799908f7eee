using System.Text.Json.Serialization;

namespace ServiceQuality.Domain.Sla.Json;

// A target. A ready-made target has triggers and a policy for reopening of its own, which are left out.
internal class TargetDto : ClockDto
{
    [JsonConverter(typeof(CodeConverter))]
    [JsonPropertyOrder(-1)]
    public required string Name { get; set; }

    [JsonPropertyOrder(1)]
    public required List<LimitDto> Limits { get; set; }

    [JsonPropertyOrder(1)]
    public List<SlaWarning>? Warnings { get; set; }
}
