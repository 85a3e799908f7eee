using ServiceQuality.Domain.Json;
using ServiceQuality.Domain.Calendars.Json;
using ServiceQuality.Domain.Surveys.Json;
using ServiceQuality.Domain.Gaps.Json;
using ServiceQuality.Domain.Satisfaction.Json;
using System.Text.Json.Serialization;
using ServiceQuality.Domain.Sla;

namespace ServiceQuality.Domain.Sla.Json;

// The members of a warning mark in JSON.
internal sealed class WarningDto
{
    [JsonConverter(typeof(MarkConverter))]
    public required SlaWarning At { get; set; }

    [JsonConverter(typeof(CodeConverter))]
    public string? Action { get; set; }
}
