using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;
using ServiceQuality.Domain.Calendars;

namespace ServiceQuality.Domain.Sla.Json;

// An agreement. Its rules are those of every limit that has none of its own.
internal sealed class AgreementDto
{
    [JsonConverter(typeof(CodeConverter))]
    public string? Id { get; set; }

    [JsonConverter(typeof(PositiveNumberConverter))]
    public int? Revision { get; set; }

    [JsonConverter(typeof(OptionalConverter<Instant, InstantConverter>))]
    public Instant? ValidFrom { get; set; }

    [JsonConverter(typeof(CodeConverter))]
    public required string Name { get; set; }

    [JsonConverter(typeof(OptionalConverter<AgreementKind, NameConverter<AgreementKind>>))]
    public AgreementKind? Kind { get; set; }

    public required JsonElement Calendar { get; set; }

    public DeadlineRules? Rules { get; set; }

    public List<CaseStatus>? Statuses { get; set; }

    public List<string>? Events { get; set; }

    public PriorityMatrix? PriorityMatrix { get; set; }

    public required List<TargetDto> Targets { get; set; }

    public List<TransitionDto>? Transitions { get; set; }
}
