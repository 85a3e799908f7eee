using ServiceQuality.Domain;
using ServiceQuality.Scoring.Statistics.Summaries;

namespace ServiceQuality.Scoring.Statistics.Tests;

/// <summary>
/// Wilcoxon's (1945) signed rank test that differences are symmetric about zero. The statistic V is the sum of the ranks of the
/// positive differences, tied ones sharing their middle rank. The p-value can be exact under ties, which packages seldom offer
/// and rated data always have.
/// </summary>
public static class SignedRankTest
{
    private const int MaxExact = 500;
    private const int AutoExact = 50;
    private const string NoExact = "there are more than 50 differences; RankMethod.Exact gives it up to 500";
    private const int MaxExactInterval = 200;

    // The distribution of V without ties by the number of differences, kept because every item of a survey needs the same one.
    private static readonly Lazy<double[]>[] WithoutTies =
    [
        .. Enumerable.Range(0, MaxExactInterval + 1)
            .Select(n => new Lazy<double[]>(() => RankDistribution.FromSigns([.. Enumerable.Range(1, n)]))),
    ];

    /// <summary>Tests differences, or one sample minus its hypothesis.</summary>
    /// <param name="differences">The differences, finite and at most 1e150 in size.</param>
    /// <param name="zeros">How differences of zero are treated.</param>
    /// <param name="method">The method of the p-value.</param>
    /// <param name="alternative">The alternative for the differences.</param>
    /// <param name="level">The level of the interval, which is two-sided; null means 95 %.</param>
    /// <returns>
    /// V, p, the matched rank-biserial correlation (V+ - V-) / (V+ + V-), r = Z / root of n, and the Hodges-Lehmann estimate: the
    /// median of the averages of any two differences, all of them, zeros included. Its interval ends at two of these averages:
    /// exact without ties up to 200 differences, whatever the method; beyond by the normal distribution.
    /// <see cref="HypothesisTest.RankForms"/> has z, the variance and the p-values of every method.
    /// </returns>
    /// <exception cref="ArgumentException">
    /// A difference is not finite or too large, or the method is exact with more than 500 differences.
    /// </exception>
    /// <exception cref="ArgumentOutOfRangeException">
    /// The level is outside its range, or an argument is not a member of its enumeration.
    /// </exception>
    public static HypothesisTest Run(
        ReadOnlySpan<double> differences,
        ZeroDifferences zeros = ZeroDifferences.Drop,
        RankMethod method = RankMethod.Auto,
        Alternative alternative = Alternative.TwoSided,
        Proportion? level = null)
    {
        Guard.Against.InvalidValues(differences);
        CheckOptions(zeros, method, alternative);
        var confidence = Guard.Against.InvalidLevel(level);
        var values = Ranking.FromSamples(differences.ToArray());
        return Test(Ranking.FromSizes(differences), values, zeros, method, alternative, confidence);
    }

    /// <summary>Tests counted differences of whole numbers, in a time that does not depend on how many there are.</summary>
    /// <param name="differences">The differences; missing ones do not count.</param>
    /// <param name="zeros">How differences of zero are treated.</param>
    /// <param name="method">The method of the p-value.</param>
    /// <param name="alternative">The alternative for the differences.</param>
    /// <param name="level">The level of the interval, which is two-sided; null means 95 %.</param>
    /// <returns>As from the differences themselves.</returns>
    /// <exception cref="ArgumentException">The method is exact with more than 500 differences.</exception>
    /// <exception cref="ArgumentOutOfRangeException">
    /// The level is outside its range, or an argument is not a member of its enumeration.
    /// </exception>
    public static HypothesisTest Run(
        Histogram differences,
        ZeroDifferences zeros = ZeroDifferences.Drop,
        RankMethod method = RankMethod.Auto,
        Alternative alternative = Alternative.TwoSided,
        Proportion? level = null)
    {
        Guard.Against.Null(differences);
        CheckOptions(zeros, method, alternative);
        var confidence = Guard.Against.InvalidLevel(level);
        var values = Ranking.FromHistograms(differences);
        return Test(Ranking.FromSizes(differences), values, zeros, method, alternative, confidence);
    }

    /// <summary>Tests pairs by their differences, first minus second.</summary>
    /// <param name="first">The first values, finite and at most 1e150 in size.</param>
    /// <param name="second">The second values, as many and in the same order.</param>
    /// <param name="zeros">How differences of zero are treated.</param>
    /// <param name="method">The method of the p-value.</param>
    /// <param name="alternative">The alternative for first minus second.</param>
    /// <param name="level">The level of the interval, which is two-sided; null means 95 %.</param>
    /// <returns>As from the differences.</returns>
    /// <exception cref="ArgumentException">
    /// The numbers of values differ, a value is not finite or too large, or the method is exact with more than 500 pairs.
    /// </exception>
    /// <exception cref="ArgumentOutOfRangeException">
    /// The level is outside its range, or an argument is not a member of its enumeration.
    /// </exception>
    public static HypothesisTest Paired(
        ReadOnlySpan<double> first,
        ReadOnlySpan<double> second,
        ZeroDifferences zeros = ZeroDifferences.Drop,
        RankMethod method = RankMethod.Auto,
        Alternative alternative = Alternative.TwoSided,
        Proportion? level = null)
    {
        Guard.Against.InvalidValues(first);
        Guard.Against.InvalidValues(second);
        Guard.Against.DifferentLength(first.Length, second.Length, nameof(first), nameof(second));
        return Run(PairedSample.Subtract(first, second), zeros, method, alternative, level);
    }

    internal static HypothesisTest Run(CountedValues differences, ZeroDifferences zeros, RankMethod method, Proportion level)
    {
        var values = Ranking.FromCountedValues(differences);
        return Test(Ranking.FromSizes(differences), values, zeros, method, Alternative.TwoSided, level);
    }

    private static void CheckOptions(ZeroDifferences zeros, RankMethod method, Alternative alternative)
    {
        Guard.Against.UndefinedEnum(zeros);
        Guard.Against.UndefinedEnum(method);
        Guard.Against.UndefinedEnum(alternative);
    }

    // From the ranking of the sizes, with negative, positive and zero differences as samples, and that of the differences
    // themselves.
    private static HypothesisTest Test(
        Ranking sizes, Ranking differences, ZeroDifferences zeros, RankMethod method, Alternative alternative, Proportion level)
    {
        var n = sizes.N;
        var zero = n == 0 || sizes.Values[0] != 0 ? 0 : sizes.CountsAt(0)[2];
        var resolved = method.Resolve(n - zero, AutoExact, MaxExact, nameof(method));
        var treatment = zeros == ZeroDifferences.Drop ? "zeros dropped" : "Pratt zeros";
        var name = $"Wilcoxon signed rank, {treatment}, {resolved.Describe()}";
        var estimate = EstimateLocation(differences, level);
        if (n == zero)
        {
            var reason = n == 0 ? NoResultReason.NoValue : "all differences are zero";
            return HypothesisTest.None(name, n, alternative, "V", reason, estimate);
        }

        // Twice the ranks, without those of the zeros unless Pratt keeps them.
        var ranks = sizes.DoubledRanks();
        var shift = zeros == ZeroDifferences.Drop ? 2 * (Int128)zero : 0;
        Int128 above = 0, all = 0;
        for (var i = zero > 0 ? 1 : 0; i < ranks.Length; i++)
        {
            var counts = sizes.CountsAt(i);
            above += (ranks[i] - shift) * counts[1];
            all += (ranks[i] - shift) * (counts[0] + counts[1]);
        }

        var v = (double)above / 2;
        var off = v - ((double)all / 4);
        var exact = resolved == RankMethod.Exact || n - zero <= AutoExact
            ? ExactP(sizes, ranks, (int)zero, (int)shift, (int)above, alternative) : (PValue?)null;
        RankForms forms = new((double)all / 4, Variance(sizes, n, zero, zeros), off, alternative, exact, NoExact);
        EffectSize[] effects =
        [
            new(EffectSizeKind.RankBiserial, (double)((2 * above) - all) / (double)all),
            new(EffectSizeKind.RankZOverRootN, forms.Z!.Value / Math.Sqrt(n)),
        ];
        return new(
            name, n, alternative, "V", v, resolved.PFrom(forms), estimate: estimate, effectSizes: effects, rankForms: forms);
    }

    private static PValue ExactP(Ranking sizes, Int128[] ranks, int zero, int shift, int above, Alternative alternative)
    {
        List<int> each = [];
        for (var i = zero > 0 ? 1 : 0; i < ranks.Length; i++)
        {
            var counts = sizes.CountsAt(i);
            each.AddRange(Enumerable.Repeat((int)ranks[i] - shift, (int)(counts[0] + counts[1])));
        }

        var probabilities = RankDistribution.FromSigns([.. each]);
        var upper = RankDistribution.Sum(probabilities.AsSpan(above));
        var lower = RankDistribution.Sum(probabilities.AsSpan(0, above + 1));
        return alternative.PFromTails(Math.Log(upper), Math.Log(lower));
    }

    // The variance of V without ties, minus what ties take away; the zeros are one tie of their own.
    private static double Variance(Ranking sizes, double n, double zero, ZeroDifferences zeros)
    {
        var (m, left) = zeros == ZeroDifferences.Drop ? (n - zero, 0) : (n, zero);
        var ties = sizes.TieSum - ((zero * zero * zero) - zero);
        return (((m * (m + 1) * ((2 * m) + 1)) - (left * (left + 1) * ((2 * left) + 1))) / 24) - (ties / 48);
    }

    private static Estimate EstimateLocation(Ranking differences, Proportion level)
    {
        const string name = "Hodges-Lehmann";
        var n = differences.N;
        if (n == 0)
        {
            return Estimate.None(0, name, NoResultReason.NoValue);
        }

        var counts = differences.Totals();
        var pairs = (Int128)n * (n + 1) / 2;
        var value = HodgesLehmann.Median(pairs, k => HodgesLehmann.Average(differences.Values, counts, k));
        var rank = LowerRank(n, level);
        if (rank < 1)
        {
            return Estimate.WithoutInterval(
                value, n, name, $"too few differences for an interval at {InvariantText.Format(level)}");
        }

        var lower = HodgesLehmann.Average(differences.Values, counts, rank);
        var upper = HodgesLehmann.Average(differences.Values, counts, pairs + 1 - rank);
        return Estimate.Of(value, new(lower, upper, level), n, name);
    }

    // Which of the averages, from 1, is the lower end of the interval; 0 or less when none is.
    private static Int128 LowerRank(long n, Proportion level)
    {
        if (n <= MaxExactInterval)
        {
            return RankDistribution.LowerRank(WithoutTies[n].Value, level.Tail());
        }

        var pairs = (double)((Int128)n * (n + 1) / 2);
        var deviation = Math.Sqrt(n * (n + 1.0) * ((2.0 * n) + 1) / 24);
        return (Int128)Math.Floor((pairs / 2) + 0.5 - (level.Z() * deviation));
    }
}
