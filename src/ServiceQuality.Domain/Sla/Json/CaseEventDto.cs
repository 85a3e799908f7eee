using System.Text.Json.Serialization;
using NodaTime;

namespace ServiceQuality.Domain.Sla.Json;

// An event of a case; which members it has depends on its kind.
internal sealed class CaseEventDto
{
    [JsonConverter(typeof(InstantConverter))]
    public required Instant At { get; set; }

    [JsonConverter(typeof(NameConverter<CaseEventKind>))]
    public required CaseEventKind Kind { get; set; }

    [JsonConverter(typeof(CodeConverter))]
    public string? Name { get; set; }

    public Priority? Priority { get; set; }

    public CaseStatus? Status { get; set; }

    public CustomerTier? Tier { get; set; }

    public Dictionary<string, string>? Fields { get; set; }

    internal static CaseEventDto From(CaseEvent e) => new()
    {
        At = e.At,
        Kind = e.Kind,
        Name = e.Name,
        Priority = e.Kind is CaseEventKind.Opened or CaseEventKind.PriorityChanged ? e.Priority : null,
        Status = e.Kind == CaseEventKind.StatusChanged || e.Status != CaseStatus.None ? e.Status : null,
        Tier = e.Kind == CaseEventKind.TierChanged || e.Tier != CustomerTier.None ? e.Tier : null,
        Fields = e.HasFields ? WriteFields(e) : null,
    };

    // When it has what events of its kind have.
    internal CaseEvent ToModel() =>
        Fields is { Count: > 0 } fields
            ? WithoutFields().WithFields(fields.Select(f => new CaseField(f.Key, f.Value)))
            : WithoutFields();

    private static Dictionary<string, string> WriteFields(CaseEvent e)
    {
        ListLimit.CheckWritten($"Event {e.Kind} {InvariantText.Format(e.At)}", e.Fields.Count);
        return e.Fields.ToDictionary(f => f.Name, f => f.Value, StringComparer.Ordinal);
    }

    private CaseEvent WithoutFields() => Kind switch
    {
        CaseEventKind.Opened => CaseEvent.Opened(At, Priority!.Value, Status ?? default, Tier ?? default),
        CaseEventKind.AgentReplied => CaseEvent.AgentReplied(At),
        CaseEventKind.CustomerReplied => CaseEvent.CustomerReplied(At),
        CaseEventKind.StatusChanged => CaseEvent.StatusChanged(At, Status!.Value),
        CaseEventKind.PriorityChanged => CaseEvent.PriorityChanged(At, Priority!.Value),
        CaseEventKind.Resolved => CaseEvent.Resolved(At),
        CaseEventKind.Reopened => CaseEvent.Reopened(At),
        CaseEventKind.Closed => CaseEvent.Closed(At),
        CaseEventKind.TierChanged => CaseEvent.TierChanged(At, Tier!.Value),
        CaseEventKind.Acknowledged => CaseEvent.Acknowledged(At),
        CaseEventKind.Arrived => CaseEvent.Arrived(At),
        CaseEventKind.Custom => CaseEvent.Custom(At, Name!),
        _ => CaseEvent.Note(At),
    };
}
