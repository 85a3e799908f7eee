using ServiceQuality.Domain.Json;
using ServiceQuality.Domain.Calendars.Json;
using ServiceQuality.Domain.Surveys.Json;
using ServiceQuality.Domain.Gaps.Json;
using ServiceQuality.Domain.Satisfaction.Json;
using System.Text.Json.Serialization;

namespace ServiceQuality.Domain.Sla.Json;

// A row of a matrix of priorities: a priority for each urgency.
internal sealed class MatrixRowDto
{
    [JsonConverter(typeof(CodeConverter))]
    public required string Impact { get; set; }

    public required List<Priority> Priorities { get; set; }
}
