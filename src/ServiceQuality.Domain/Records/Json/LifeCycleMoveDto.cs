using System.Text.Json.Serialization;
using ServiceQuality.Domain.Sla;

namespace ServiceQuality.Domain.Records.Json;

// A move of a life cycle; without to, the record stays in its state.
internal sealed class LifeCycleMoveDto
{
    [JsonConverter(typeof(CodeConverter))]
    public required string Name { get; set; }

    public required CaseTrigger Trigger { get; set; }

    public required List<string> From { get; set; }

    [JsonConverter(typeof(CodeConverter))]
    public string? To { get; set; }

    public List<RecordRule>? Rules { get; set; }

    public LocalizedText? Forbidden { get; set; }

    internal static LifeCycleMoveDto Of(LifeCycleMove move) => new()
    {
        Name = move.Name,
        Trigger = move.Trigger,
        From = [.. move.From],
        To = move.To,
        Rules = JsonDocuments.OrNull(move.Rules),
        Forbidden = move.Forbidden,
    };
}
