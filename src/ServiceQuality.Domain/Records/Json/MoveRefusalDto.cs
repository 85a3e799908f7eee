using System.Text.Json.Serialization;
using ServiceQuality.Domain.Sla;

namespace ServiceQuality.Domain.Records.Json;

// Why an event makes no move, for the user who asked for it.
internal sealed class MoveRefusalDto
{
    [JsonConverter(typeof(NameConverter<MoveRefusalReason>))]
    public required MoveRefusalReason Reason { get; set; }

    public required CaseEvent Event { get; set; }

    public required int EventIndex { get; set; }

    public required string State { get; set; }

    public string? Move { get; set; }

    public LocalizedText? Forbidden { get; set; }

    public List<BrokenRuleDto>? Broken { get; set; }

    public required List<string> Allowed { get; set; }

    internal static MoveRefusalDto From(MoveRefusal refusal) => new()
    {
        Reason = refusal.Reason,
        Event = refusal.Event,
        EventIndex = refusal.EventIndex,
        State = refusal.State,
        Move = refusal.Move?.Name,
        Forbidden = refusal.Move?.Forbidden,
        Broken = JsonDocuments.OrNull(refusal.Broken.Select(r => new BrokenRuleDto(r.Code, r.Text))),
        Allowed = [.. refusal.Allowed.Select(m => m.Name)],
    };
}
