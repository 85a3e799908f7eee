using System.Text.Json.Serialization;

namespace ServiceQuality.Domain.Sla.Json;

// A row of a matrix of priorities: a priority for each urgency.
internal sealed class MatrixRowDto
{
    [JsonConverter(typeof(CodeConverter))]
    public required string Impact { get; set; }

    public required List<Priority> Priorities { get; set; }
}
