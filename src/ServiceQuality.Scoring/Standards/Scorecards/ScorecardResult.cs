using System.Globalization;
using System.Text.Json.Serialization;
using ServiceQuality.Domain;
using ServiceQuality.Domain.Standards;
using ServiceQuality.Scoring.Json;

namespace ServiceQuality.Scoring.Standards;

/// <summary>The score of a unit in a period, with what each indicator contributes.</summary>
[JsonConverter(typeof(ScoringJsonConverter<ScorecardResult>))]
public sealed record ScorecardResult
{
    internal ScorecardResult(string? unit, string? period, ValueList<ScorecardContribution> contributions)
    {
        Unit = unit;
        Period = period;
        Contributions = contributions;
    }

    /// <summary>The unit; null for the whole.</summary>
    public string? Unit { get; }

    /// <summary>The period; null for none.</summary>
    public string? Period { get; }

    /// <summary>What each indicator contributes, in the order of the card.</summary>
    public ValueList<ScorecardContribution> Contributions { get; }

    /// <summary>
    /// The score from 0 to 100: the points of the indicators, less the deductions, plus the bonuses, and only then cut to 0 and
    /// 100. Null when there is none.
    /// </summary>
    public double? Score { get; internal init; }

    /// <summary>The score before deductions and bonuses; null when there is none.</summary>
    public double? BaseScore { get; internal init; }

    /// <summary>The points that are deducted, after their cap.</summary>
    public decimal Deduction { get; internal init; }

    /// <summary>The points that are added, after their cap.</summary>
    public decimal Bonus { get; internal init; }

    /// <summary>The grade with what follows from it, after gates; null without a score or grades.</summary>
    public ValueBand? Grade { get; internal init; }

    /// <summary>The indicators whose gate is not reached. A missing value does not reach its gate.</summary>
    public ValueList<string> FailedGates { get; internal init; } = [];

    /// <summary>The indicators that are due and have no value.</summary>
    public ValueList<string> Missing { get; internal init; } = [];

    /// <summary>Whether missing indicators are left out of the score.</summary>
    public bool IsPartial { get; internal init; }

    /// <summary>Why there is no score; null when there is one.</summary>
    public string? Reason { get; internal init; }

    /// <summary>
    /// The rank among the units of the period, 1 for the highest score; equal scores, to 15 digits, have the same rank and the
    /// next ones are passed over (1, 2, 2, 4). Null without a score.
    /// </summary>
    public int? Rank { get; internal init; }

    /// <summary>The score less that of the unit in the period before; null when either is missing.</summary>
    public double? Change { get; internal init; }

    /// <summary>The indicators that cost the most points, most first; those that cost none are not among them.</summary>
    /// <param name="count">How many at most, from 1.</param>
    /// <returns>The contributions; equal ones in the order of the card.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The number is below 1.</exception>
    public ValueList<ScorecardContribution> Worst(int count = 3)
    {
        Guard.Against.LessThan(count, 1);
        return [.. Contributions.Where(c => c.Lost > 0).OrderByDescending(c => c.Lost).Take(count)];
    }

    /// <summary>Unit, period, score, grade and rank, or the reason.</summary>
    /// <returns>For example <c>web 2026-03: 86.5, four stars, rank 2</c>.</returns>
    public override string ToString()
    {
        var place = $"{Unit} {Period}".Trim();
        var score = Score is { } known
            ? string.Create(CultureInfo.InvariantCulture, $"{known:0.##}{(Grade is null ? "" : $", {Grade.Name}")}, rank {Rank}")
            : $"no score: {Reason}";
        return place.Length == 0 ? score : $"{place}: {score}";
    }
}
