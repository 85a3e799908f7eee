using System.Text.Json.Serialization;

namespace ServiceQuality.Domain.Complaints.Json;

// A move that a regime forbids.
internal sealed class ForbiddenMoveDto
{
    [JsonConverter(typeof(CodeConverter))]
    public required string Move { get; set; }

    public required LocalizedText Reason { get; set; }
}
