using System.Globalization;
using ServiceQuality.Scoring.Statistics;
using ServiceQuality.Scoring.Statistics.Resampling;
using ServiceQuality.Scoring.Statistics.Summaries;

namespace ServiceQuality.Scoring.Satisfaction;

/// <summary>
/// One number of two groups by Henseler's comparison: among all pairs of a resample of the first group (t) and one of the second (u), how many have
/// 2 mean(t) - t - 2 mean(u) + u above 0.
/// </summary>
public sealed record ResampledDifference
{
    internal ResampledDifference(IndexQuantity quantity, string name, BootstrapDistribution first, BootstrapDistribution second, bool isFixed)
    {
        (Quantity, Name, First, Second) = (quantity, name, first.Value, second.Value);
        Reason = isFixed ? "an indicator alone has the weight and loading 1"
            : Difference is null ? "a group has no such number"
            : first.Values.Count == 0 || second.Values.Count == 0 ? "no resample of a group gave the number"
            : null;
        if (Reason is not null)
        {
            return;
        }

        (FirstMean, SecondMean) = (MomentSummary.FromValues(first.Values.AsSpan()).Mean, MomentSummary.FromValues(second.Values.AsSpan()).Mean);
        var (t, u) = (Turned(first, FirstMean!.Value), Turned(second, SecondMean!.Value));
        var slack = ComparedNumbers.Slack(FirstMean.Value, SecondMean.Value);
        Pairs = (long)t.Length * u.Length;
        (PairsGreater, PairsLess) = (CountAbove(t, u, slack), CountAbove(u, t, slack));
        (Greater, Less) = (Share(Pairs - PairsGreater), Share(Pairs - PairsLess));
        P = PValue.FromValue(Math.Min(1, 2 * Math.Min(Greater.Value.Value, Less.Value.Value)));
    }

    private ResampledDifference(ResampledDifference found, PValue? adjusted)
        : this(found)
    {
        AdjustedP = adjusted;
    }

    /// <summary>What it is.</summary>
    public IndexQuantity Quantity { get; }

    /// <summary>The construct, the indicator, or the pair such as <c>Image -> Loyalty</c>.</summary>
    public string Name { get; }

    /// <summary>The number of the first group.</summary>
    public double? First { get; }

    /// <summary>The number of the second group.</summary>
    public double? Second { get; }

    /// <summary>The number of the first group less that of the second.</summary>
    public double? Difference => First - Second;

    /// <summary>The mean of the resamples of the first group.</summary>
    public double? FirstMean { get; }

    /// <summary>The mean of the resamples of the second group.</summary>
    public double? SecondMean { get; }

    /// <summary>How many pairs of resamples there are.</summary>
    public long Pairs { get; }

    /// <summary>How many pairs are above 0. What is within 1e-11 of 0, relative to the numbers, counts neither as above nor as below.</summary>
    public long PairsGreater { get; }

    /// <summary>How many pairs are below 0.</summary>
    public long PairsLess { get; }

    /// <summary>Henseler's p: 1 less the share of pairs above 0; small when the number of the first group is the greater one. Never below 1 divided by the number of pairs.</summary>
    public PValue? Greater { get; }

    /// <summary>The same to the other side: 1 less the share of pairs below 0; small when the number of the first group is the smaller one.</summary>
    public PValue? Less { get; }

    /// <summary>Two-sided: twice the smaller one of the two, at most 1.</summary>
    public PValue? P { get; }

    /// <summary>The two-sided p-value adjusted for the number of comparisons of the same quantity.</summary>
    public PValue? AdjustedP { get; }

    /// <summary>Why there is no comparison, or null.</summary>
    public string? Reason { get; }

    /// <summary>The numbers and the two-sided p-value.</summary>
    /// <returns>For example <c>Image -> Loyalty: 0.209 - 0.158 = 0.051, p 0.7695</c>.</returns>
    public override string ToString() => Difference is { } difference
        ? string.Create(CultureInfo.InvariantCulture, $"{Name}: {First:F3} - {Second:F3} = {difference:F3}, {(P is { } p ? "p " + p.ToString(null, null) : "no test: " + Reason)}")
        : $"{Name}: no test: {Reason}";

    internal ResampledDifference WithAdjusted(PValue? adjusted) => new(this, adjusted);

    // The resamples turned round about their mean, in ascending order.
    private static double[] Turned(BootstrapDistribution distribution, double mean)
    {
        double[] turned = [.. distribution.Values.Select(value => (2 * mean) - value)];
        Array.Sort(turned);
        return turned;
    }

    // In how many pairs the left one is the greater; both ascend, so that one pass is enough.
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

    private PValue Share(long pairs) => PValue.FromValue(Math.Max(pairs, 1) / (double)Pairs);
}
