using ServiceQuality.Scoring.Json;
using ServiceQuality.Scoring.Satisfaction.Json;
using ServiceQuality.Scoring.Statistics.Summaries.Json;
namespace ServiceQuality.Scoring.Sla.Json;

// How many readings were left out for one reason, in JSON.
internal sealed class ExclusionDto
{
    public required string Reason { get; set; }

    public required long Count { get; set; }
}
