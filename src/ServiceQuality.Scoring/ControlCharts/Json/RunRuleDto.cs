using System.Text.Json.Serialization;

namespace ServiceQuality.Scoring.ControlCharts.Json;

// A rule: its kind, and the numbers that its kind has.
internal sealed class RunRuleDto
{
    public required string Name { get; set; }

    [JsonConverter(typeof(NameConverter<RunRuleKind>))]
    public required RunRuleKind Kind { get; set; }

    public int? Count { get; set; }

    public int? Length { get; set; }

    public double? Sigmas { get; set; }

    public bool? SkipsCentre { get; set; }

    internal static RunRuleDto From(RunRule rule)
    {
        var (hasCount, hasLength, hasSigmas) = Numbers(rule.Kind);
        return new()
        {
            Name = rule.Name,
            Kind = rule.Kind,
            Count = hasCount ? rule.Count : null,
            Length = hasLength ? rule.Length : null,
            Sigmas = hasSigmas ? rule.Sigmas : null,
            SkipsCentre = rule is { Kind: RunRuleKind.OneSide, SkipsCentre: true } ? true : null,
        };
    }

    internal RunRule ToModel(string path)
    {
        var (hasCount, hasLength, hasSigmas) = Numbers(Kind);
        Check(Count is not null, hasCount, "count", path);
        Check(Length is not null, hasLength, "length", path);
        Check(Sigmas is not null, hasSigmas, "sigmas", path);
        if (SkipsCentre is not null && Kind != RunRuleKind.OneSide)
        {
            Check(isThere: true, isOfKind: false, "skipsCentre", path);
        }

        var (length, sigmas) = (Length ?? 0, Sigmas ?? 0);
        return JsonDocuments.Create(path, () => Kind switch
        {
            RunRuleKind.BeyondLimits => RunRule.BeyondLimits(Name),
            RunRuleKind.OneSide => RunRule.OneSide(Name, length, SkipsCentre ?? false),
            RunRuleKind.Trend => RunRule.Trend(Name, length),
            RunRuleKind.Alternating => RunRule.Alternating(Name, length),
            RunRuleKind.Beyond => RunRule.Beyond(Name, Count ?? 0, length, sigmas),
            RunRuleKind.BetweenLineAndLimit => RunRule.BetweenLineAndLimit(Name, Count ?? 0, length, sigmas),
            RunRuleKind.Within => RunRule.Within(Name, length, sigmas),
            RunRuleKind.BeyondBothSides => RunRule.BeyondBothSides(Name, length, sigmas),
            RunRuleKind.LongestRun => RunRule.LongestRun(Name),
            _ => RunRule.Crossings(Name),
        });
    }

    private static (bool Count, bool Length, bool Sigmas) Numbers(RunRuleKind kind) => kind switch
    {
        RunRuleKind.OneSide or RunRuleKind.Trend or RunRuleKind.Alternating => (false, true, false),
        RunRuleKind.Beyond or RunRuleKind.BetweenLineAndLimit => (true, true, true),
        RunRuleKind.Within or RunRuleKind.BeyondBothSides => (false, true, true),
        _ => (false, false, false),
    };

    private void Check(bool isThere, bool isOfKind, string member, string path)
    {
        var kind = NameConverter<RunRuleKind>.Write(Kind);
        if (isThere != isOfKind)
        {
            throw new InvalidJsonException(
                isOfKind ? $"\"{member}\" is missing in a rule of {kind}." : $"A rule of {kind} has no \"{member}\".", path);
        }
    }
}
