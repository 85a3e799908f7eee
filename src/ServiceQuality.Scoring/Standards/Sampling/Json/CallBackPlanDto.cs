namespace ServiceQuality.Scoring.Standards.Json;

// A plan of call-backs, which is written only.
internal sealed class CallBackPlanDto : IVersionedDto
{
    public int? FormatVersion { get; set; }

    public required CallBackRule Rule { get; set; }

    public ulong Seed { get; set; }

    public required string[] Quarters { get; set; }

    public required string[] Engineers { get; set; }

    public long Demand { get; set; }

    public int Planned { get; set; }

    public int Repeats { get; set; }

    public required CallBackDto[] Calls { get; set; }

    public required CallBackShortfallDto[] EngineerShortfalls { get; set; }

    public required CallBackShortfallDto[] CustomerShortfalls { get; set; }

    internal static CallBackPlanDto From(CallBackPlan plan) => new()
    {
        Rule = plan.Rule,
        Seed = plan.Seed,
        Quarters = [.. plan.Quarters.Select(q => q.ToString())],
        Engineers = [.. plan.Engineers],
        Demand = plan.Demand,
        Planned = plan.Calls.Count,
        Repeats = plan.Repeats,
        Calls = [.. plan.Calls.Select(CallBackDto.From)],
        EngineerShortfalls = [.. plan.EngineerShortfalls.Select(CallBackShortfallDto.From)],
        CustomerShortfalls = [.. plan.CustomerShortfalls.Select(CallBackShortfallDto.From)],
    };
}
