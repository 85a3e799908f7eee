using System.Text.Json.Serialization;

namespace ServiceQuality.Domain.Json.Sla;

// The members of a case history in JSON.
internal sealed class HistoryParts
{
    [JsonConverter(typeof(CodeConverter))]
    public required string Id { get; set; }

    public required List<EventParts> Events { get; set; }
}
