using System.Text.Json.Serialization;
using ServiceQuality.Domain.Sla;

namespace ServiceQuality.Domain.Json.Sla;

// The members of a warning mark in JSON.
internal sealed class WarningParts
{
    [JsonConverter(typeof(MarkConverter))]
    public required SlaWarning At { get; set; }

    [JsonConverter(typeof(CodeConverter))]
    public string? Action { get; set; }
}
