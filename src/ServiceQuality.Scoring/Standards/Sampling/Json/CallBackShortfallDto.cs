namespace ServiceQuality.Scoring.Standards.Json;

// Calls that a plan lacks, which is written only.
internal sealed class CallBackShortfallDto
{
    public required string Name { get; set; }

    public required string Period { get; set; }

    public int Missing { get; set; }

    public required string Reason { get; set; }

    internal static CallBackShortfallDto From(CallBackShortfall shortfall) => new()
    {
        Name = shortfall.Name,
        Period = shortfall.Period.ToString(),
        Missing = shortfall.Missing,
        Reason = shortfall.Reason,
    };
}
