using ServiceQuality.Domain.Json;
using ServiceQuality.Domain.Calendars.Json;
using ServiceQuality.Domain.Surveys.Json;
using ServiceQuality.Domain.Gaps.Json;
using ServiceQuality.Domain.Satisfaction.Json;
using System.Text.Json.Serialization;

namespace ServiceQuality.Domain.Sla.Json;

// The members of a case history in JSON.
internal sealed class HistoryDto
{
    [JsonConverter(typeof(CodeConverter))]
    public required string Id { get; set; }

    public required List<EventDto> Events { get; set; }
}
