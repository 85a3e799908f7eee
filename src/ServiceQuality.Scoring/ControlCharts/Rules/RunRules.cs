using System.Text.Json.Serialization;
using ServiceQuality.Domain;
using ServiceQuality.Scoring.Json;

namespace ServiceQuality.Scoring.ControlCharts;

/// <summary>
/// A set of rules by which a chart signals. Immutable; two are equal when they have equal rules in the same order.
/// </summary>
[JsonConverter(typeof(ScoringJsonConverter<RunRules>))]
public sealed record RunRules
{
    /// <summary>Creates a set.</summary>
    /// <param name="rules">The rules, each with a name of its own. None means that nothing signals.</param>
    /// <exception cref="ArgumentException">A rule is null, or two rules have the same name.</exception>
    public RunRules(params IEnumerable<RunRule> rules)
    {
        Rules = Guard.Against.NullElements(rules);
        HashSet<string> seen = new(StringComparer.Ordinal);
        foreach (var rule in Rules)
        {
            Guard.Against.Invalid(
                !seen.Add(rule.Name), $"The name \"{rule.Name}\" appears twice; each may appear once.", nameof(rules));
        }
    }

    /// <summary>No rule.</summary>
    public static RunRules None { get; } = new();

    /// <summary>
    /// The four rules of the Western Electric handbook (1956): beyond the limits, 2 of 3 beyond 2 sigma, 4 of 5 beyond 1 sigma, 8
    /// on one side. A point on the centre line ends a run.
    /// </summary>
    public static RunRules WesternElectric { get; } = new(
        RunRule.BeyondLimits("Western Electric 1"),
        RunRule.Beyond("Western Electric 2", 2, 3, 2),
        RunRule.Beyond("Western Electric 3", 4, 5, 1),
        RunRule.OneSide("Western Electric 4", 8));

    /// <summary>
    /// The eight tests of Nelson (1984): beyond the limits, 9 on one side, 6 rising or falling, 14 alternating, 2 of 3 beyond 2
    /// sigma, 4 of 5 beyond 1 sigma, 15 within 1 sigma, 8 beyond 1 sigma on both sides. A point on the centre line ends a run.
    /// </summary>
    public static RunRules Nelson { get; } = new(
        RunRule.BeyondLimits("Nelson 1"),
        RunRule.OneSide("Nelson 2", 9),
        RunRule.Trend("Nelson 3", 6),
        RunRule.Alternating("Nelson 4", 14),
        RunRule.Beyond("Nelson 5", 2, 3, 2),
        RunRule.Beyond("Nelson 6", 4, 5, 1),
        RunRule.Within("Nelson 7", 15, 1),
        RunRule.BeyondBothSides("Nelson 8", 8, 1));

    /// <summary>
    /// The rules of Making Data Count (NHS England): beyond the limits, 7 on one side, a trend of 7 points, 2 of 3 points on one
    /// side between 2 sigma and the limit. A point on the centre line ends a run.
    /// </summary>
    public static RunRules MakingDataCount { get; } = new(
        RunRule.BeyondLimits("Making Data Count outside"),
        RunRule.Trend("Making Data Count trend", 7),
        RunRule.BetweenLineAndLimit("Making Data Count 2 of 3", 2, 3, 2),
        RunRule.OneSide("Making Data Count shift", 7));

    /// <summary>
    /// The rules of Anhoej and Olesen (2014) with the limits of the chart: beyond the limits, an unusually long run, unusually
    /// few crossings. Points on the centre line are left out. Their bounds grow with the number of points. The default.
    /// </summary>
    public static RunRules Anhoej { get; } = new(
        RunRule.BeyondLimits("limits"),
        RunRule.LongestRun("Anhoej longest run"),
        RunRule.Crossings("Anhoej crossings"));

    /// <summary>The rules in order.</summary>
    public ValueList<RunRule> Rules { get; }

    /// <summary>The rules of this set and those of another.</summary>
    /// <param name="other">The other set.</param>
    /// <returns>The set of both; a rule that both have is in it once.</returns>
    /// <exception cref="ArgumentException">Two different rules have the same name.</exception>
    public RunRules With(RunRules other)
    {
        Guard.Against.Null(other);
        return new(Rules.Union(other.Rules));
    }

    /// <summary>The rules of the kinds given, without the others.</summary>
    /// <param name="kinds">The kinds.</param>
    /// <returns>The set of those.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A kind is none of the enumeration.</exception>
    public RunRules Only(params ReadOnlySpan<RunRuleKind> kinds)
    {
        HashSet<RunRuleKind> wanted = [];
        foreach (var kind in kinds)
        {
            wanted.Add(Guard.Against.UndefinedEnum(kind, nameof(kinds)));
        }

        return new(Rules.Where(r => wanted.Contains(r.Kind)));
    }

    /// <summary>The rules with their names.</summary>
    /// <returns>For example <c>limits: beyond the limits; Anhoej longest run: longest run above round(log2 n) + 3</c>.</returns>
    public override string ToString() => Rules.Count == 0 ? "no rules" : string.Join("; ", Rules);
}
