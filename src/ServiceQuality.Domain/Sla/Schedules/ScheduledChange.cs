using System.Text.Json.Serialization;
using NodaTime;
using ServiceQuality.Domain.Json;

namespace ServiceQuality.Domain.Sla;

/// <summary>The next change of a case without a new event. The default value has an empty id and is at the Unix epoch.</summary>
[JsonConverter(typeof(DomainJsonConverter<ScheduledChange>))]
public readonly record struct ScheduledChange
{
    private readonly string? _caseId;

    internal ScheduledChange(string caseId, Instant at)
    {
        _caseId = caseId;
        At = at;
    }

    /// <summary>The id of the case.</summary>
    public string CaseId => _caseId ?? "";

    /// <summary>When it changes.</summary>
    public Instant At { get; }

    /// <summary>Instant and id.</summary>
    /// <returns>For example <c>2026-03-02T16:00:00.000000001Z INC-1</c>.</returns>
    public override string ToString() => $"{InvariantText.Format(At)} {CaseId}";
}
