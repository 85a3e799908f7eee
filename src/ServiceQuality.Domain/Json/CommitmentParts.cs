using System.Text.Json.Serialization;
using ServiceQuality.Domain.Satisfaction;

namespace ServiceQuality.Domain.Json;

// The members of a promise in JSON: a target has an agreement, a standard has none.
internal sealed class CommitmentParts
{
    [JsonConverter(typeof(CodeConverter))]
    public string? Agreement { get; set; }

    [JsonConverter(typeof(CodeConverter))]
    public required string Name { get; set; }

    internal static CommitmentParts Of(ServiceCommitment commitment) => new() { Agreement = commitment.Agreement, Name = commitment.Name };

    internal static ServiceCommitment Model(CommitmentParts parts) => DefinitionJson.Made(
        "$.name", () => parts.Agreement is null ? ServiceCommitment.Standard(parts.Name) : ServiceCommitment.SlaTarget(parts.Agreement, parts.Name));
}
