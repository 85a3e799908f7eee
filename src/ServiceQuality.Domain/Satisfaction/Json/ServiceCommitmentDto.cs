using System.Text.Json.Serialization;

namespace ServiceQuality.Domain.Satisfaction.Json;

// A commitment: a target has an agreement, a standard has none.
internal sealed class ServiceCommitmentDto
{
    [JsonConverter(typeof(CodeConverter))]
    public string? Agreement { get; set; }

    [JsonConverter(typeof(CodeConverter))]
    public required string Name { get; set; }

    internal static ServiceCommitmentDto From(ServiceCommitment commitment) =>
        new() { Agreement = commitment.Agreement, Name = commitment.Name };

    internal ServiceCommitment ToModel() =>
        Agreement is null ? ServiceCommitment.Standard(Name) : ServiceCommitment.SlaTarget(Agreement, Name);
}
