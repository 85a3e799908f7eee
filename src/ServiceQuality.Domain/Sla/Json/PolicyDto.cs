using ServiceQuality.Domain.Json;
using ServiceQuality.Domain.Calendars.Json;
using ServiceQuality.Domain.Surveys.Json;
using ServiceQuality.Domain.Gaps.Json;
using ServiceQuality.Domain.Satisfaction.Json;
using System.Text.Json.Serialization;

namespace ServiceQuality.Domain.Sla.Json;

// The members of a policy in JSON. An editor finds the schema by $schema, which is not kept.
internal sealed class PolicyDto
{
    [JsonPropertyName("$schema")]
    [JsonConverter(typeof(CodeConverter))]
    public string? Schema { get; set; }

    public List<CalendarDto> Calendars { get; set; } = [];

    public required List<AgreementDto> Agreements { get; set; }
}
