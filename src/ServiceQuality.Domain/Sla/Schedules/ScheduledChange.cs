using System.Text.Json.Serialization;
using ServiceQuality.Domain.Json;
using NodaTime;

namespace ServiceQuality.Domain.Sla;

<<<<<<< HEAD
/// <summary>The next change of a case without a new event. The default value has an empty id and is at the Unix epoch.</summary>
=======
/// <summary>When something about a case changes by itself next. The default value has an empty id and is at the Unix epoch.</summary>
[JsonConverter(typeof(DomainJsonConverter<ScheduledChange>))]
>>>>>>> 7fbf303 (JSON: DTOs by area over one base for both packages, a table of forms, refusals by structure with path and line, format versions, JsonSchema.Net)
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
