using System.Text.Json.Serialization;

namespace ServiceQuality.Domain.Json.Sla;

// The members of a policy in JSON. An editor finds the schema by $schema, which is not kept.
internal sealed class PolicyParts
{
    [JsonPropertyName("$schema")]
    [JsonConverter(typeof(CodeConverter))]
    public string? Schema { get; set; }

    public List<CalendarParts> Calendars { get; set; } = [];

    public required List<AgreementParts> Agreements { get; set; }
}
