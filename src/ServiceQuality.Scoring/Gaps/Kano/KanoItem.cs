using System.Text.Json.Serialization;
using ServiceQuality.Domain;
using ServiceQuality.Scoring.Json;
using ServiceQuality.Scoring.Statistics;
using ServiceQuality.Scoring.Statistics.Intervals;

namespace ServiceQuality.Scoring.Gaps;

/// <summary>
/// What one feature is to people, from the counts of their answers. Shares are of all who gave both answers, contradictory ones
/// included, but for the coefficients better and worse, which are of the categories A, O, M and I.
/// </summary>
[JsonConverter(typeof(ScoringJsonConverter<KanoItem>))]
public sealed record KanoItem
{
    private const double FongQuantile = 1.65;

    private KanoItem(string name, KanoCounts counts, Proportion level)
    {
        Name = name;
        Counts = counts;
        var attractive = counts.Count(KanoCategory.Attractive);
        var oneDimensional = counts.Count(KanoCategory.OneDimensional);
        var mustBe = counts.Count(KanoCategory.MustBe);
        var informative = attractive + oneDimensional + mustBe + counts.Count(KanoCategory.Indifferent);
        Better = ProportionEstimate.FromCounts(attractive + oneDimensional, informative, level: level);
        Worse = Negate(ProportionEstimate.FromCounts(oneDimensional + mustBe, informative, level: level));
        Ties = [];
        if (counts.Total == 0)
        {
            Reason = "nobody gave both answers";
            return;
        }

        // The sort is stable: of equal counts the first category of the enumeration comes first.
        var bySize = Enum.GetValues<KanoCategory>().OrderByDescending(counts.Count).ToList();
        double n = counts.Total;
        double first = counts.Count(bySize[0]);
        double second = counts.Count(bySize[1]);
        Category = bySize[0];
        Ties = [.. bySize.Where(c => counts.Count(c) == counts.Count(bySize[0]))];
        CategoryStrength = (first - second) / n;
        TotalStrength = (mustBe + oneDimensional + attractive) / n;
        IsClear = first - second >= FongQuantile * Math.Sqrt((first + second) * ((2 * n) - first - second) / (2 * n));
    }

    /// <summary>The name of the feature.</summary>
    public string Name { get; }

    /// <summary>The counts of the answers.</summary>
    public KanoCounts Counts { get; }

    /// <summary>
    /// The most frequent category. Of several that are as frequent, the one that comes first in M, O, A, I, R, Q; null without an
    /// answer.
    /// </summary>
    public KanoCategory? Category { get; }

    /// <summary>The categories that are as frequent as the most frequent one, itself included; more than one is a tie.</summary>
    public ValueList<KanoCategory> Ties { get; }

    /// <summary>
    /// How much the feature satisfies when it is there: (A + O) / (A + O + M + I), from 0 to 1, with a Wilson interval.
    /// </summary>
    public Estimate Better { get; }

    /// <summary>How much its absence dissatisfies: -(O + M) / (A + O + M + I), from -1 to 0, with a Wilson interval.</summary>
    public Estimate Worse { get; }

    /// <summary>The share of the most frequent category less that of the second, from 0 to 1.</summary>
    public double? CategoryStrength { get; }

    /// <summary>The share of M, O and A, from 0 to 1.</summary>
    public double? TotalStrength { get; }

    /// <summary>
    /// Whether the most frequent category stands out by the test of Fong (1996): with the counts a and b of the two most frequent
    /// ones of n, a - b is at least 1.65 root of (a + b) (2 n - a - b) / (2 n). Otherwise both may be meant.
    /// </summary>
    public bool? IsClear { get; }

    /// <summary>Why there is no category, or null when there is one.</summary>
    public string? Reason { get; }

    /// <summary>Evaluates a feature.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="counts">The counts of the answers.</param>
    /// <param name="level">The level of the intervals; null means 95 %.</param>
    /// <returns>The evaluation.</returns>
    /// <exception cref="ArgumentException">The name is blank.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The level is not above 0 % and below 100 %.</exception>
    public static KanoItem Evaluate(string name, KanoCounts counts, Proportion? level = null)
    {
        Guard.Against.NullOrWhiteSpace(name);
        Guard.Against.Null(counts);
        return new(name, counts, Guard.Against.InvalidLevel(level));
    }

    /// <summary>Name, category, coefficients, and what makes the category doubtful.</summary>
    /// <returns>For example <c>Parking: MustBe, better 0.37, worse -0.68</c>.</returns>
    public override string ToString()
    {
        if (Category is not { } category)
        {
            return $"{Name}: no category, {Reason}";
        }

        return $"{Name}: {category}{DescribeDoubt()}, better {Text(Better)}, worse {Text(Worse)}";
    }

    private static string Text(Estimate estimate) => estimate.Value?.RoundTo(2) ?? "none";

    private static Estimate Negate(Estimate share) => share is { Value: { } value, Interval: { } interval }
        ? Estimate.Of(0 - value, new(0 - interval.Upper, 0 - interval.Lower, interval.Level), share.N, share.Method)
        : share;

    private string DescribeDoubt()
    {
        if (Ties.Count > 1)
        {
            return " (tie)";
        }

        return IsClear == false ? " (not clear)" : "";
    }
}
