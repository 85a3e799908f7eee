namespace ServiceQuality.Scoring.Json;

// How many readings were left out for one reason, in JSON.
internal sealed class ExclusionParts
{
    public required string Reason { get; set; }

    public required long Count { get; set; }
}
