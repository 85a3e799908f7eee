namespace ServiceQuality.Scoring.Standards.Json;

// What a change of a weight does to ranks, which is written only.
internal sealed class WeightSensitivityDto : IVersionedDto
{
    public int? FormatVersion { get; set; }

    public required string Indicator { get; set; }

    public double Weight { get; set; }

    public required string[] ChangedWhenRaised { get; set; }

    public required string[] ChangedWhenLowered { get; set; }

    public double? CriticalWeight { get; set; }

    internal static WeightSensitivityDto From(WeightSensitivity sensitivity) => new()
    {
        Indicator = sensitivity.Indicator,
        Weight = sensitivity.Weight,
        ChangedWhenRaised = [.. sensitivity.ChangedWhenRaised],
        ChangedWhenLowered = [.. sensitivity.ChangedWhenLowered],
        CriticalWeight = sensitivity.CriticalWeight,
    };
}
