namespace ServiceQuality.Scoring.Sla.Json;

// How many readings were left out for one reason.
internal sealed class ExclusionDto
{
    public required string Reason { get; set; }

    public required long Count { get; set; }
}
