using System.Text.Json.Serialization;
using NodaTime;
using ServiceQuality.Domain.Sla;

namespace ServiceQuality.Domain.Json.Sla;

// The members of an event of a case in JSON; which of them it has depends on its kind.
internal sealed class EventParts
{
    [JsonConverter(typeof(InstantConverter))]
    public required Instant At { get; set; }

    [JsonConverter(typeof(NameConverter<CaseEventKind>))]
    public required CaseEventKind Kind { get; set; }

    [JsonConverter(typeof(CodeConverter))]
    public string? Name { get; set; }

    [JsonConverter(typeof(GivenConverter<Priority, PriorityConverter>))]
    public Priority? Priority { get; set; }

    [JsonConverter(typeof(GivenConverter<CaseStatus, StatusConverter>))]
    public CaseStatus? Status { get; set; }

    [JsonConverter(typeof(GivenConverter<CustomerTier, TierConverter>))]
    public CustomerTier? Tier { get; set; }
}
