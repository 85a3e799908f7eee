using System.Text.Json.Serialization;
using ServiceQuality.Domain.Sla;

namespace ServiceQuality.Domain.Json.Sla;

// The members of a transition in JSON: those of its clock, and what follows.
internal sealed class TransitionParts : TargetParts
{
    [JsonPropertyOrder(1)]
    public required CaseTrigger Then { get; set; }
}
