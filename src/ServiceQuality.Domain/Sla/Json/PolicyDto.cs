using System.Text.Json;
using System.Text.Json.Serialization;

namespace ServiceQuality.Domain.Sla.Json;

// A policy. An editor finds the schema by $schema, which is not kept.
internal sealed class PolicyDto : IVersionedDto
{
    [JsonPropertyName("$schema")]
    [JsonConverter(typeof(CodeConverter))]
    public string? Schema { get; set; }

    public int? FormatVersion { get; set; }

    public List<JsonElement>? Calendars { get; set; }

    public List<AgreementDto>? Agreements { get; set; }

    public List<ObligationDto>? Obligations { get; set; }
}
