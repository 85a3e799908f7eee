using System.Text.Json.Serialization;

namespace ServiceQuality.Domain.Standards.Json;

// An edge from one step to the next; without a condition, a case always follows it.
internal sealed class ProcessEdgeDto
{
    [JsonConverter(typeof(CodeConverter))]
    public required string From { get; set; }

    [JsonConverter(typeof(CodeConverter))]
    public required string To { get; set; }

    public LocalizedText? Condition { get; set; }

    internal static ProcessEdgeDto Of(ProcessEdge edge) =>
        new() { From = edge.From, To = edge.To, Condition = edge.Condition };

    internal ProcessEdge ToModel() => new(From, To, Condition);
}
