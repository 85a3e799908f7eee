using ServiceQuality.Domain;
using ServiceQuality.Scoring.Statistics.Summaries;

namespace ServiceQuality.Scoring.Statistics.Tests;

/// <summary>
/// The rank sum test of Wilcoxon (1945), Mann and Whitney (1947) that two independent samples come from one distribution. The statistic
/// W is R's: how often a value of the first sample exceeds one of the second, ties counting half.
/// </summary>
public static class MannWhitneyTest
{
    private const int MostExact = 200;
    private const int AutoExact = 50;

    /// <summary>Tests two independent samples.</summary>
    /// <param name="first">The first sample: values finite and at most 1e150 in size.</param>
    /// <param name="second">The second sample.</param>
    /// <param name="method">How the p-value is found; exact is over all ways to share out the values, a two-sided p over those at least as far from the mean.</param>
    /// <param name="alternative">What the test is to show of the first against the second.</param>
    /// <param name="level">The level of the interval, which is two-sided; null means 95 %.</param>
    /// <returns>
    /// W, p, the rank-biserial correlation 2 W / (n1 n2) - 1, and the Hodges-Lehmann estimate of the shift: the median of all differences, first less
    /// second. Its interval lies between two of these differences: exact without ties up to 50 values a sample, whatever the method; beyond by the normal distribution.
    /// </returns>
    /// <exception cref="ArgumentException">A value is not finite or too large, or the exact method was asked for with more than 200 values.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The level is outside its range, or an enumeration has no such value.</exception>
    public static HypothesisTest Run(
        ReadOnlySpan<double> first,
        ReadOnlySpan<double> second,
        RankMethod method = RankMethod.Auto,
        Alternative alternative = Alternative.TwoSided,
        Proportion? level = null)
    {
        var (a, b) = (Guard.Against.InvalidValues(first).ToArray(), Guard.Against.InvalidValues(second).ToArray());
        Array.Sort(a);
        Array.Sort(b);
        var confidence = Guard.Against.InvalidLevel(level);
        return Test(Ranking.Of(a, b), Shift(a, b, confidence), method, alternative);
    }

    /// <summary>Tests two independent samples of counted whole numbers.</summary>
    /// <param name="first">The first sample; missing values do not count.</param>
    /// <param name="second">The second sample.</param>
    /// <param name="method">How the p-value is found.</param>
    /// <param name="alternative">What the test is to show of the first against the second.</param>
    /// <returns>As from the values themselves, but without the estimate of the shift.</returns>
    /// <exception cref="ArgumentException">The exact method was asked for with more than 200 values.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An enumeration has no such value.</exception>
    public static HypothesisTest Run(
        Histogram first, Histogram second, RankMethod method = RankMethod.Auto, Alternative alternative = Alternative.TwoSided)
    {
        Guard.Against.Null(first);
        Guard.Against.Null(second);
        return Test(Ranking.Of(first, second), null, method, alternative);
    }

    private static HypothesisTest Test(Ranking ranking, Estimate? shift, RankMethod method, Alternative alternative)
    {
        Guard.Against.UndefinedEnum(alternative);
        var (n1, n2) = (ranking.SizeOf(0), ranking.SizeOf(1));
        var n = n1 + n2;
        var how = method.Resolved(method == RankMethod.Exact ? n : Math.Max(n1, n2), AutoExact, MostExact, nameof(method));
        var name = $"Mann-Whitney, {how.Name()}";
        if (n1 == 0 || n2 == 0)
        {
            return HypothesisTest.None(name, n, alternative, "W", "a sample has no value", shift);
        }

        var ranks = ranking.DoubledRanks();
        Int128 sum = 0;
        for (var i = 0; i < ranks.Length; i++)
        {
            sum += ranks[i] * ranking.CountsAt(i)[0];
        }

        // Twice W and its mean.
        var w = sum - ((Int128)n1 * (n1 + 1));
        var mean = (Int128)n1 * n2;
        if (ranking.Count == 1)
        {
            return HypothesisTest.None(name, n, alternative, "W", "the values are all the same", shift);
        }

        var p = how == RankMethod.Exact ? Exact(ranking, ranks, (int)n1, (int)sum, alternative)
            : alternative.PFromNormal(how.Standardised((double)(w - mean) / 2, Spread(n1, n2, ranking.TieSum), alternative));
        return new(name, n, alternative, "W", (double)w / 2, p, estimate: shift, effectSizes: [new(EffectSizeKind.RankBiserial, (double)(w - mean) / (double)mean)]);
    }

    // The root of the variance of W under ties.
    private static double Spread(double n1, double n2, double ties)
    {
        var n = n1 + n2;
        return Math.Sqrt(n1 * n2 / 12 * (n + 1 - (ties / (n * (n - 1)))));
    }

    private static PValue Exact(Ranking ranking, Int128[] ranks, int n1, int sum, Alternative alternative)
    {
        List<int> each = [];
        var totals = ranking.Totals();
        for (var i = 0; i < ranks.Length; i++)
        {
            each.AddRange(Enumerable.Repeat((int)ranks[i], (int)totals[i]));
        }

        var probabilities = RankDistribution.OfSums([.. each], n1);

        // The mean of the doubled sum is n1 (n + 1), a whole number; two-sided is what lies at least as far from it.
        var mean = n1 * (each.Count + 1);
        var off = Math.Abs(sum - mean);
        double Upper(int from) => from >= probabilities.Length ? 0 : RankDistribution.Sum(probabilities.AsSpan(Math.Max(from, 0)));
        double Lower(int to) => to < 0 ? 0 : RankDistribution.Sum(probabilities.AsSpan(0, Math.Min(to + 1, probabilities.Length)));
        return PValue.FromLog(Math.Min(0, Math.Log(alternative switch
        {
            Alternative.Greater => Upper(sum),
            Alternative.Less => Lower(sum),
            _ => off == 0 ? 1 : Upper(mean + off) + Lower(mean - off),
        })));
    }

    private static Estimate Shift(double[] first, double[] second, Proportion level)
    {
        const string name = "Hodges-Lehmann";
        var (n1, n2) = (first.Length, second.Length);
        var n = (long)n1 + n2;
        if (n1 == 0 || n2 == 0)
        {
            return Estimate.None(n, name, "a sample has no value");
        }

        var pairs = (Int128)n1 * n2;
        var value = HodgesLehmann.Median(pairs, k => HodgesLehmann.Difference(first, second, k));
        var rank = Math.Max(n1, n2) <= AutoExact
            ? RankDistribution.LowerRank(RankDistribution.OfSums([.. Enumerable.Range(1, n1 + n2)], n1).AsSpan(n1 * (n1 + 1) / 2), level.Tail())
            : (Int128)Math.Floor(((double)pairs / 2) + 0.5 - (level.Z() * Spread(n1, n2, 0)));
        return rank < 1
            ? Estimate.WithoutInterval(value, n, name, $"too few values for an interval at {level.ToString(null, null)}")
            : Estimate.Of(value, new(HodgesLehmann.Difference(first, second, rank), HodgesLehmann.Difference(first, second, pairs + 1 - rank), level), n, name);
    }
}
