using ServiceQuality.Domain;
using ServiceQuality.Scoring.Statistics.Summaries;

namespace ServiceQuality.Scoring.Statistics.Tests;

/// <summary>
/// The rank sum test of Wilcoxon (1945), Mann and Whitney (1947) that two independent samples come from one distribution. The
/// statistic W is R's: how often a value of the first sample exceeds one of the second, ties counting half.
/// </summary>
public static class MannWhitneyTest
{
    private const int MaxExact = 200;
    private const int AutoExact = 50;
    private const string NoExact = "a sample has more than 50 values; RankMethod.Exact gives it up to 200 in all";

    /// <summary>Tests two independent samples.</summary>
    /// <param name="first">The first sample: values finite and at most 1e150 in size.</param>
    /// <param name="second">The second sample.</param>
    /// <param name="method">
    /// The method of the p-value. Exact is over all ways to distribute the values; a two-sided p is over those at least as far
    /// from the mean.
    /// </param>
    /// <param name="alternative">The alternative for the first compared with the second.</param>
    /// <param name="level">The level of the interval, which is two-sided; null means 95 %.</param>
    /// <returns>
    /// W, p, the rank-biserial correlation 2 W / (n1 n2) - 1, and the Hodges-Lehmann estimate of the shift: the median of all
    /// differences, first minus second. Its interval ends at two of these differences: exact without ties up to 50 values a
    /// sample, whatever the method; beyond by the normal distribution. <see cref="HypothesisTest.RankForms"/> has z, the variance
    /// and the p-values of every method.
    /// </returns>
    /// <exception cref="ArgumentException">
    /// A value is not finite or too large, or the method is exact with more than 200 values.
    /// </exception>
    /// <exception cref="ArgumentOutOfRangeException">
    /// The level is outside its range, or an argument is not a member of its enumeration.
    /// </exception>
    public static HypothesisTest Run(
        ReadOnlySpan<double> first,
        ReadOnlySpan<double> second,
        RankMethod method = RankMethod.Auto,
        Alternative alternative = Alternative.TwoSided,
        Proportion? level = null)
    {
        Guard.Against.InvalidValues(first);
        Guard.Against.InvalidValues(second);
        Guard.Against.UndefinedEnum(method);
        Guard.Against.UndefinedEnum(alternative);
        var confidence = Guard.Against.InvalidLevel(level);
        var (a, b) = (first.ToArray(), second.ToArray());
        Array.Sort(a);
        Array.Sort(b);
        return Test(Ranking.FromSamples(a, b), EstimateShift(a, b, confidence), method, alternative);
    }

    /// <summary>Tests two independent samples of counted whole numbers.</summary>
    /// <param name="first">The first sample; missing values do not count.</param>
    /// <param name="second">The second sample.</param>
    /// <param name="method">The method of the p-value.</param>
    /// <param name="alternative">The alternative for the first compared with the second.</param>
    /// <returns>As from the values themselves, but without the estimate of the shift.</returns>
    /// <exception cref="ArgumentException">The method is exact with more than 200 values.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An argument is not a member of its enumeration.</exception>
    public static HypothesisTest Run(
        Histogram first, Histogram second, RankMethod method = RankMethod.Auto, Alternative alternative = Alternative.TwoSided)
    {
        Guard.Against.Null(first);
        Guard.Against.Null(second);
        Guard.Against.UndefinedEnum(method);
        Guard.Against.UndefinedEnum(alternative);
        return Test(Ranking.FromHistograms(first, second), null, method, alternative);
    }

    private static HypothesisTest Test(Ranking ranking, Estimate? shift, RankMethod method, Alternative alternative)
    {
        var (n1, n2) = (ranking.SizeOf(0), ranking.SizeOf(1));
        var n = n1 + n2;
        var size = method == RankMethod.Exact ? n : Math.Max(n1, n2);
        var resolved = method.Resolve(size, AutoExact, MaxExact, nameof(method));
        var name = $"Mann-Whitney, {resolved.Describe()}";
        if (n1 == 0 || n2 == 0)
        {
            return HypothesisTest.None(name, n, alternative, "W", "a sample has no value", shift);
        }

        if (ranking.Count == 1)
        {
            return HypothesisTest.None(name, n, alternative, "W", "the values are all the same", shift);
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
        var exact = resolved == RankMethod.Exact || Math.Max(n1, n2) <= AutoExact
            ? ExactP(ranking, ranks, (int)n1, (int)sum, alternative) : (PValue?)null;
        RankForms forms = new(
            (double)mean / 2, Variance(n1, n2, ranking.TieSum), (double)(w - mean) / 2, alternative, exact, NoExact);
        EffectSize effect = new(EffectSizeKind.RankBiserial, (double)(w - mean) / (double)mean);
        return new(
            name, n, alternative, "W", (double)w / 2,
            resolved.PFrom(forms), estimate: shift, effectSizes: [effect], rankForms: forms);
    }

    // The variance of W under ties.
    private static double Variance(double n1, double n2, double ties)
    {
        var n = n1 + n2;
        return n1 * n2 / 12 * (n + 1 - (ties / (n * (n - 1))));
    }

    private static PValue ExactP(Ranking ranking, Int128[] ranks, int n1, int sum, Alternative alternative)
    {
        List<int> each = [];
        var totals = ranking.Totals();
        for (var i = 0; i < ranks.Length; i++)
        {
            each.AddRange(Enumerable.Repeat((int)ranks[i], (int)totals[i]));
        }

        var probabilities = RankDistribution.FromSums([.. each], n1);
        double Upper(int from) =>
            from >= probabilities.Length ? 0 : RankDistribution.Sum(probabilities.AsSpan(Math.Max(from, 0)));
        double Lower(int to) =>
            to < 0 ? 0 : RankDistribution.Sum(probabilities.AsSpan(0, Math.Min(to + 1, probabilities.Length)));

        // The mean of the doubled sum is n1 (n + 1), a whole number; two-sided are the sums at least as far from it.
        var mean = n1 * (each.Count + 1);
        var off = Math.Abs(sum - mean);
        var p = alternative switch
        {
            Alternative.Greater => Upper(sum),
            Alternative.Less => Lower(sum),
            _ => off == 0 ? 1 : Upper(mean + off) + Lower(mean - off),
        };
        return PValue.FromLog(Math.Min(0, Math.Log(p)));
    }

    private static Estimate EstimateShift(double[] first, double[] second, Proportion level)
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
        var rank = LowerRank(n1, n2, level);
        if (rank < 1)
        {
            return Estimate.WithoutInterval(value, n, name, $"too few values for an interval at {InvariantText.Format(level)}");
        }

        var lower = HodgesLehmann.Difference(first, second, rank);
        var upper = HodgesLehmann.Difference(first, second, pairs + 1 - rank);
        return Estimate.Of(value, new(lower, upper, level), n, name);
    }

    // Which of the differences, from 1, is the lower end of the interval; 0 or less when none is.
    private static Int128 LowerRank(int n1, int n2, Proportion level)
    {
        if (Math.Max(n1, n2) <= AutoExact)
        {
            var probabilities = RankDistribution.FromSums([.. Enumerable.Range(1, n1 + n2)], n1);
            return RankDistribution.LowerRank(probabilities.AsSpan(n1 * (n1 + 1) / 2), level.Tail());
        }

        var pairs = (double)((Int128)n1 * n2);
        return (Int128)Math.Floor((pairs / 2) + 0.5 - (level.Z() * Math.Sqrt(Variance(n1, n2, 0))));
    }
}
