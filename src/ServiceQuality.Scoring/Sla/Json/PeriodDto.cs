using ServiceQuality.Scoring.Json;
using ServiceQuality.Scoring.Satisfaction.Json;
using ServiceQuality.Scoring.Statistics.Summaries.Json;
namespace ServiceQuality.Scoring.Sla.Json;

// By which periods a plan tells apart, in JSON.
internal sealed class PeriodDto
{
    public required string Length { get; set; }

    public required string Zone { get; set; }

    public required string Attribution { get; set; }
}
