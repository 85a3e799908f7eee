using System.Text.Json.Serialization;
using ServiceQuality.Domain;
using ServiceQuality.Scoring.Json;

namespace ServiceQuality.Scoring.Complaints;

/// <summary>
/// How many cases repeat an earlier one, and the share of cases that were repeated. The summaries of parts merge to that of the
/// whole when all cases of a customer are in one part.
/// </summary>
[JsonConverter(typeof(ScoringJsonConverter<RepeatSummary>))]
public sealed record RepeatSummary
{
    internal RepeatSummary(RepeatRule rule, ValueList<long> positions, CountedShare repeated)
    {
        Rule = rule;
        Positions = positions;
        Repeated = repeated;
    }

    /// <summary>When a case repeats an earlier one.</summary>
    public RepeatRule Rule { get; }

    /// <summary>How many cases are the first of a chain, the second, and so on.</summary>
    public ValueList<long> Positions { get; }

    /// <summary>
    /// The share of cases that were repeated, of those that are closed and whose window is over. Cases whose window is not over
    /// are left out, repeated or not: with them the share would be too low, or with the repeated ones alone too high.
    /// </summary>
    public CountedShare Repeated { get; }

    /// <summary>The number of cases.</summary>
    public long N => Positions.Aggregate(0L, (sum, count) => checked(sum + count));

    /// <summary>The number of cases that repeat an earlier one.</summary>
    public long Repeats => Positions.Count == 0 ? 0 : N - Positions[0];

    /// <summary>Merges two summaries of different customers.</summary>
    /// <param name="other">A summary by the same rule.</param>
    /// <returns>The summary of all cases; the order does not matter.</returns>
    /// <exception cref="ArgumentException">The rules differ.</exception>
    /// <exception cref="OverflowException">The counts exceed 64 bits.</exception>
    public RepeatSummary Merge(RepeatSummary other)
    {
        Guard.Against.Null(other);
        Guard.Against.Invalid(
            other.Rule != Rule,
            $"The other summary is by another rule, {other.Rule}; allowed is {Rule}.",
            nameof(other));
        var positions = new long[Math.Max(Positions.Count, other.Positions.Count)];
        for (var i = 0; i < positions.Length; i++)
        {
            var mine = i < Positions.Count ? Positions[i] : 0;
            var theirs = i < other.Positions.Count ? other.Positions[i] : 0;
            positions[i] = checked(mine + theirs);
        }

        return new(Rule, ValueList.Create<long>(positions), Repeated.Merge(other.Repeated));
    }

    /// <summary>The rule, the number of cases and of those that repeat another.</summary>
    /// <returns>For example <c>same customer and category within 720:00:00 of the close: 40 cases, 6 repeats</c>.</returns>
    public override string ToString() =>
        $"{Rule}: {InvariantText.Count(N, "case")}, {InvariantText.Count(Repeats, "repeat")}";
}
