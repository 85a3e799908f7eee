using ServiceQuality.Domain.Json;
using ServiceQuality.Domain.Calendars.Json;
using ServiceQuality.Domain.Surveys.Json;
using ServiceQuality.Domain.Gaps.Json;
using ServiceQuality.Domain.Satisfaction.Json;
using System.Text.Json.Serialization;
using NodaTime;
using ServiceQuality.Domain.Sla;

namespace ServiceQuality.Domain.Sla.Json;

// The members of an agreement in JSON. Rules are those of every limit that has none of its own.
internal sealed class AgreementDto
{
    [JsonConverter(typeof(CodeConverter))]
    public string? Id { get; set; }

    [JsonConverter(typeof(OptionalConverter<int, RevisionConverter>))]
    public int? Revision { get; set; }

    [JsonConverter(typeof(OptionalConverter<Instant, InstantConverter>))]
    public Instant? ValidFrom { get; set; }

    [JsonConverter(typeof(CodeConverter))]
    public required string Name { get; set; }

    [JsonConverter(typeof(OptionalConverter<AgreementKind, NameConverter<AgreementKind>>))]
    public AgreementKind? Kind { get; set; }

    [JsonConverter(typeof(CalendarUseConverter))]
    public required CalendarDto Calendar { get; set; }

    public RulesDto Rules { get; set; } = null!; // null when it is left out

    public List<CaseStatus> Statuses { get; set; } = [];

    public MatrixDto PriorityMatrix { get; set; } = null!; // null when it is left out

    public required List<TargetDto> Targets { get; set; }

    public List<TransitionDto> Transitions { get; set; } = [];
}
