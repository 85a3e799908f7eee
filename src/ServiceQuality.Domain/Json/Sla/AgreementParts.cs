using System.Text.Json.Serialization;
using NodaTime;
using ServiceQuality.Domain.Sla;

namespace ServiceQuality.Domain.Json.Sla;

// The members of an agreement in JSON. Rules are those of every limit that has none of its own.
internal sealed class AgreementParts
{
    [JsonConverter(typeof(CodeConverter))]
    public string? Id { get; set; }

    [JsonConverter(typeof(GivenConverter<int, RevisionConverter>))]
    public int? Revision { get; set; }

    [JsonConverter(typeof(GivenConverter<Instant, InstantConverter>))]
    public Instant? ValidFrom { get; set; }

    [JsonConverter(typeof(CodeConverter))]
    public required string Name { get; set; }

    [JsonConverter(typeof(GivenConverter<AgreementKind, NameConverter<AgreementKind>>))]
    public AgreementKind? Kind { get; set; }

    [JsonConverter(typeof(CalendarUseConverter))]
    public required CalendarParts Calendar { get; set; }

    public RulesParts Rules { get; set; } = null!; // null when it is left out

    public List<CaseStatus> Statuses { get; set; } = [];

    public MatrixParts PriorityMatrix { get; set; } = null!; // null when it is left out

    public required List<TargetParts> Targets { get; set; }

    public List<TransitionParts> Transitions { get; set; } = [];
}
