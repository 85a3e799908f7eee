using System.Text.Json.Serialization;
using ServiceQuality.Scoring.Json;
using ServiceQuality.Scoring.Statistics;
using ServiceQuality.Scoring.Statistics.Resampling;
using ServiceQuality.Scoring.Statistics.Summaries;

namespace ServiceQuality.Scoring.Satisfaction;

/// <summary>
/// One number of two groups by Henseler's comparison: of all pairs of a resample of the first group (t) and one of the second
/// (u), how many have 2 mean(t) - t - 2 mean(u) + u above 0.
/// </summary>
[JsonConverter(typeof(ScoringJsonConverter<ResampledDifference>))]
public sealed record ResampledDifference
{
    internal ResampledDifference(ComparisonNumber number, BootstrapDistribution first, BootstrapDistribution second)
    {
        (Quantity, Name, First, Second) = (number.Quantity, number.Name, first.Value, second.Value);
        Reason = FindReason(number, first, second);
        if (Reason is not null)
        {
            return;
        }

        var firstMean = MomentSummary.FromValues(first.Values.AsSpan()).Mean!.Value;
        var secondMean = MomentSummary.FromValues(second.Values.AsSpan()).Mean!.Value;
        var (t, u) = (Reflect(first, firstMean), Reflect(second, secondMean));
        var slack = ComparisonLayout.Slack(firstMean, secondMean);
        (FirstMean, SecondMean) = (firstMean, secondMean);
        Pairs = (long)t.Length * u.Length;
        (PairsGreater, PairsLess) = (CountAbove(t, u, slack), CountAbove(u, t, slack));
        var (greater, less) = (ShareOf(Pairs - PairsGreater), ShareOf(Pairs - PairsLess));
        (Greater, Less) = (greater, less);
        P = PValue.FromValue(Math.Min(1, 2 * Math.Min(greater.Value, less.Value)));
    }

    /// <summary>What the number is.</summary>
    public IndexQuantity Quantity { get; }

    /// <summary>The construct, the indicator, or the pair such as <c>Image -> Loyalty</c>.</summary>
    public string Name { get; }

    /// <summary>The number of the first group.</summary>
    public double? First { get; }

    /// <summary>The number of the second group.</summary>
    public double? Second { get; }

    /// <summary>The number of the first group minus that of the second.</summary>
    public double? Difference => First - Second;

    /// <summary>The mean of the resamples of the first group.</summary>
    public double? FirstMean { get; }

    /// <summary>The mean of the resamples of the second group.</summary>
    public double? SecondMean { get; }

    /// <summary>The number of pairs of resamples.</summary>
    public long Pairs { get; }

    /// <summary>
    /// The number of pairs above 0. A pair within 1e-11 of 0, relative to the numbers, is neither above nor below.
    /// </summary>
    public long PairsGreater { get; }

    /// <summary>The number of pairs below 0.</summary>
    public long PairsLess { get; }

    /// <summary>
    /// Henseler's p: 1 minus the share of pairs above 0; small when the number of the first group is the greater one. Never below
    /// 1 divided by the number of pairs.
    /// </summary>
    public PValue? Greater { get; }

    /// <summary>
    /// The same to the other side: 1 minus the share of pairs below 0; small when the number of the first group is the smaller
    /// one.
    /// </summary>
    public PValue? Less { get; }

    /// <summary>The two-sided p-value: twice the smaller one of the two, at most 1.</summary>
    public PValue? P { get; }

    /// <summary>The two-sided p-value adjusted for the number of comparisons of the same quantity.</summary>
    public PValue? AdjustedP { get; private init; }

    /// <summary>Why there is no comparison, or null.</summary>
    public string? Reason { get; }

    /// <summary>The numbers and the two-sided p-value.</summary>
    /// <returns>For example <c>Image -> Loyalty: 0.209 - 0.158 = 0.051, p 0.7695</c>.</returns>
    public override string ToString() => GroupDifference.Describe(Quantity, Name, First, Second, P, "no test: " + Reason);

    internal ResampledDifference WithAdjusted(PValue? adjusted) => this with { AdjustedP = adjusted };

    private static string? FindReason(ComparisonNumber number, BootstrapDistribution first, BootstrapDistribution second)
    {
        if (number.IsFixed)
        {
            return ComparisonNumber.FixedReason;
        }

        if (first.Value is null || second.Value is null)
        {
            return "a group has no such number";
        }

        return first.TooFewReason ?? second.TooFewReason;
    }

    // The resamples reflected about their mean, in ascending order.
    private static double[] Reflect(BootstrapDistribution distribution, double mean)
    {
        double[] reflected = [.. distribution.Values.Select(value => (2 * mean) - value)];
        Array.Sort(reflected);
        return reflected;
    }

    // In how many pairs the left one is greater; both ascend, so that one pass is enough.
    private static long CountAbove(double[] left, double[] right, double slack)
    {
        var (count, below) = (0L, 0);
        foreach (var value in left)
        {
            while (below < right.Length && value - right[below] > slack)
            {
                below++;
            }

            count += below;
        }

        return count;
    }

    private PValue ShareOf(long pairs) => PValue.FromValue(Math.Max(pairs, 1) / (double)Pairs);
}
