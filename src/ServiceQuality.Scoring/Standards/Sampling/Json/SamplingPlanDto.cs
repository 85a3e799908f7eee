namespace ServiceQuality.Scoring.Standards.Json;

// A plan of acceptance sampling.
internal sealed class SamplingPlanDto : IVersionedDto
{
    public int? FormatVersion { get; set; }

    public required int Sample { get; set; }

    public required int Accept { get; set; }

    public long? Lot { get; set; }

    internal static SamplingPlanDto From(SamplingPlan plan) =>
        new() { Sample = plan.Sample, Accept = plan.Accept, Lot = plan.Lot };

    internal SamplingPlan ToModel() => new(Sample, Accept, Lot);
}
