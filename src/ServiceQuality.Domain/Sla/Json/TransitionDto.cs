using System.Text.Json.Serialization;

namespace ServiceQuality.Domain.Sla.Json;

// A transition: its clock, and the event that follows.
internal sealed class TransitionDto : TargetDto
{
    [JsonPropertyOrder(2)]
    public required CaseTrigger Then { get; set; }
}
