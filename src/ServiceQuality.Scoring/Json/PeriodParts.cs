namespace ServiceQuality.Scoring.Json;

// By which periods a plan tells apart, in JSON.
internal sealed class PeriodParts
{
    public required string Length { get; set; }

    public required string Zone { get; set; }

    public required string Attribution { get; set; }
}
