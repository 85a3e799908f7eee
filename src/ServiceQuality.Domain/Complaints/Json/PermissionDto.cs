using System.Text.Json.Serialization;

namespace ServiceQuality.Domain.Complaints.Json;

// A role that may see personal data, and for what.
internal sealed class PermissionDto
{
    [JsonConverter(typeof(CodeConverter))]
    public required string Role { get; set; }

    [JsonConverter(typeof(CodeConverter))]
    public required string Purpose { get; set; }
}
