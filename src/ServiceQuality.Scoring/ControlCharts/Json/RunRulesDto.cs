namespace ServiceQuality.Scoring.ControlCharts.Json;

// A set of rules.
internal sealed class RunRulesDto : IVersionedDto
{
    public int? FormatVersion { get; set; }

    public required RunRuleDto[] Rules { get; set; }

    internal static RunRulesDto From(RunRules rules) => new() { Rules = [.. rules.Rules.Select(RunRuleDto.From)] };

    internal RunRules ToModel()
    {
        List<RunRule> rules = [.. Rules.Select((rule, i) => rule.ToModel($"$.rules{JsonPlace.Step(i)}"))];
        return JsonDocuments.Create("$.rules", () => new RunRules(rules));
    }
}
