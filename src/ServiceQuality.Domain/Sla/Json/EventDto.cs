using ServiceQuality.Domain.Json;
using ServiceQuality.Domain.Calendars.Json;
using ServiceQuality.Domain.Surveys.Json;
using ServiceQuality.Domain.Gaps.Json;
using ServiceQuality.Domain.Satisfaction.Json;
using System.Text.Json.Serialization;
using NodaTime;
using ServiceQuality.Domain.Sla;

namespace ServiceQuality.Domain.Sla.Json;

// The members of an event of a case in JSON; which of them it has depends on its kind.
internal sealed class EventDto
{
    [JsonConverter(typeof(InstantConverter))]
    public required Instant At { get; set; }

    [JsonConverter(typeof(NameConverter<CaseEventKind>))]
    public required CaseEventKind Kind { get; set; }

    [JsonConverter(typeof(CodeConverter))]
    public string? Name { get; set; }

    [JsonConverter(typeof(OptionalConverter<Priority, PriorityConverter>))]
    public Priority? Priority { get; set; }

    [JsonConverter(typeof(OptionalConverter<CaseStatus, StatusConverter>))]
    public CaseStatus? Status { get; set; }

    [JsonConverter(typeof(OptionalConverter<CustomerTier, TierConverter>))]
    public CustomerTier? Tier { get; set; }
}
