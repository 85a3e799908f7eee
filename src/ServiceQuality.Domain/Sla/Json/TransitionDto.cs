using ServiceQuality.Domain.Json;
using ServiceQuality.Domain.Calendars.Json;
using ServiceQuality.Domain.Surveys.Json;
using ServiceQuality.Domain.Gaps.Json;
using ServiceQuality.Domain.Satisfaction.Json;
using System.Text.Json.Serialization;
using ServiceQuality.Domain.Sla;

namespace ServiceQuality.Domain.Sla.Json;

// The members of a transition in JSON: those of its clock, and what follows.
internal sealed class TransitionDto : TargetDto
{
    [JsonPropertyOrder(1)]
    public required CaseTrigger Then { get; set; }
}
