using ServiceQuality.Domain.Json;
using ServiceQuality.Domain.Calendars.Json;
using ServiceQuality.Domain.Sla.Json;
using ServiceQuality.Domain.Surveys.Json;
using ServiceQuality.Domain.Gaps.Json;
using System.Text.Json.Serialization;
using ServiceQuality.Domain.Satisfaction;

namespace ServiceQuality.Domain.Satisfaction.Json;

// The members of a promise in JSON: a target has an agreement, a standard has none.
internal sealed class CommitmentDto
{
    [JsonConverter(typeof(CodeConverter))]
    public string? Agreement { get; set; }

    [JsonConverter(typeof(CodeConverter))]
    public required string Name { get; set; }

    internal static CommitmentDto Of(ServiceCommitment commitment) => new() { Agreement = commitment.Agreement, Name = commitment.Name };

    internal static ServiceCommitment Model(CommitmentDto parts) => DefinitionJson.Made(
        "$.name", () => parts.Agreement is null ? ServiceCommitment.Standard(parts.Name) : ServiceCommitment.SlaTarget(parts.Agreement, parts.Name));
}
