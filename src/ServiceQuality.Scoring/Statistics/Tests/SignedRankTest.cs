using ServiceQuality.Domain;
using ServiceQuality.Scoring.Statistics.Summaries;

namespace ServiceQuality.Scoring.Statistics.Tests;

/// <summary>
/// Wilcoxon's (1945) signed rank test that differences lie evenly about zero. The statistic V is the sum of the ranks of the positive
/// differences, tied ones sharing their middle rank. The p-value may be exact under ties, which packages seldom offer: rated data
/// always have them.
/// </summary>
public static class SignedRankTest
{
    private const int MostExact = 500;
    private const int AutoExact = 50;
    private const int ExactInterval = 200;

    // The distribution of V without ties, by the number of differences: each is asked for again by every item of a survey.
    private static readonly Lazy<double[]>[] WithoutTies =
        [.. Enumerable.Range(0, ExactInterval + 1).Select(n => new Lazy<double[]>(() => RankDistribution.OfSigns([.. Enumerable.Range(1, n)])))];

    /// <summary>Tests differences, or one sample less its hypothesis.</summary>
    /// <param name="differences">The differences, finite and at most 1e150 in size.</param>
    /// <param name="zeros">What to do with differences of zero.</param>
    /// <param name="method">How the p-value is found.</param>
    /// <param name="alternative">What the test is to show of the differences.</param>
    /// <param name="level">The level of the interval, which is two-sided; null means 95 %.</param>
    /// <returns>
    /// V, p, the matched rank-biserial correlation (V+ - V-) / (V+ + V-), r = Z / root of n, and the Hodges-Lehmann estimate: the median of the averages of any two
    /// differences, all of them, zeros included. Its interval lies between two of these averages: exact without ties up to 200 differences, whatever the method; beyond by the normal distribution.
    /// </returns>
    /// <exception cref="ArgumentException">A difference is not finite or too large, or the exact method was asked for with more than 500 differences.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The level is outside its range, or an enumeration has no such value.</exception>
    public static HypothesisTest Run(
        ReadOnlySpan<double> differences,
        ZeroDifferences zeros = ZeroDifferences.Drop,
        RankMethod method = RankMethod.Auto,
        Alternative alternative = Alternative.TwoSided,
        Proportion? level = null) => Test(
            Ranking.OfSizes(Guard.Against.InvalidValues(differences)), Ranking.Of(differences.ToArray()), zeros, method, alternative, Guard.Against.InvalidLevel(level));

    /// <summary>Tests counted differences of whole numbers, in a time that does not depend on how many there are.</summary>
    /// <param name="differences">The differences; missing ones do not count.</param>
    /// <param name="zeros">What to do with differences of zero.</param>
    /// <param name="method">How the p-value is found.</param>
    /// <param name="alternative">What the test is to show of the differences.</param>
    /// <param name="level">The level of the interval, which is two-sided; null means 95 %.</param>
    /// <returns>As from the differences themselves.</returns>
    /// <exception cref="ArgumentException">The exact method was asked for with more than 500 differences.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The level is outside its range, or an enumeration has no such value.</exception>
    public static HypothesisTest Run(
        Histogram differences,
        ZeroDifferences zeros = ZeroDifferences.Drop,
        RankMethod method = RankMethod.Auto,
        Alternative alternative = Alternative.TwoSided,
        Proportion? level = null)
    {
        Guard.Against.Null(differences);
        return Test(Ranking.OfSizes(differences), Ranking.Of(differences), zeros, method, alternative, Guard.Against.InvalidLevel(level));
    }

    /// <summary>Tests pairs by their differences, first less second.</summary>
    /// <param name="first">The first values, finite and at most 1e150 in size.</param>
    /// <param name="second">The second values, as many and in the same order.</param>
    /// <param name="zeros">What to do with differences of zero.</param>
    /// <param name="method">How the p-value is found.</param>
    /// <param name="alternative">What the test is to show of first less second.</param>
    /// <param name="level">The level of the interval, which is two-sided; null means 95 %.</param>
    /// <returns>As from the differences.</returns>
    /// <exception cref="ArgumentException">There are not as many second values as first ones, a value is not finite or too large, or the exact method was asked for with more than 500 pairs.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The level is outside its range, or an enumeration has no such value.</exception>
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

    internal static HypothesisTest Run(CountedValues differences, ZeroDifferences zeros, RankMethod method, Proportion level) =>
        Test(Ranking.OfSizes(differences), Ranking.Of(differences), zeros, method, Alternative.TwoSided, level);

    private static HypothesisTest Test(
        Ranking sizes, Ranking differences, ZeroDifferences zeros, RankMethod method, Alternative alternative, Proportion level)
    {
        Guard.Against.UndefinedEnum(alternative);
        if (zeros is not (ZeroDifferences.Drop or ZeroDifferences.Pratt))
        {
            throw new ArgumentOutOfRangeException(nameof(zeros), zeros, "Allowed are Drop and Pratt.");
        }

        var n = sizes.N;
        var zero = n == 0 || sizes.Values[0] != 0 ? 0 : sizes.CountsAt(0)[2];
        var how = method.Resolved(n - zero, AutoExact, MostExact, nameof(method));
        var name = $"Wilcoxon signed rank, {(zeros == ZeroDifferences.Drop ? "zeros dropped" : "Pratt zeros")}, {how.Name()}";
        var estimate = Location(differences, level);
        if (n == zero)
        {
            return HypothesisTest.None(name, n, alternative, "V", n == 0 ? NoResultReason.NoValue : "all differences are zero", estimate);
        }

        // Twice the ranks, those of zeros taken off the others unless Pratt keeps them.
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
        var p = how == RankMethod.Exact ? Exact(sizes, ranks, (int)zero, (int)shift, (int)above, alternative)
            : Normal(sizes, n, zero, zeros, v, (double)all / 4, how, alternative);
        return new(
            name, n, alternative, "V", v, p, estimate: estimate,
            effectSizes:
            [
                new(EffectSizeKind.RankBiserial, (double)((2 * above) - all) / (double)all),
                new(EffectSizeKind.RankZOverRootN, (v - ((double)all / 4)) / Math.Sqrt(Variance(sizes, n, zero, zeros)) / Math.Sqrt(n)),
            ]);
    }

    private static PValue Exact(Ranking sizes, Int128[] ranks, int zero, int shift, int above, Alternative alternative)
    {
        List<int> each = [];
        for (var i = zero > 0 ? 1 : 0; i < ranks.Length; i++)
        {
            var counts = sizes.CountsAt(i);
            each.AddRange(Enumerable.Repeat((int)ranks[i] - shift, (int)(counts[0] + counts[1])));
        }

        var probabilities = RankDistribution.OfSigns([.. each]);
        return alternative.PFromTails(
            Math.Log(RankDistribution.Sum(probabilities.AsSpan(above))), Math.Log(RankDistribution.Sum(probabilities.AsSpan(0, above + 1))));
    }

    private static PValue Normal(
        Ranking sizes, double n, double zero, ZeroDifferences zeros, double v, double mean, RankMethod how, Alternative alternative)
    {
        return alternative.PFromNormal(how.Standardised(v - mean, Math.Sqrt(Variance(sizes, n, zero, zeros)), alternative));
    }

    // The variance of V without ties, less what ties take away; the zeros are one tie of their own.
    private static double Variance(Ranking sizes, double n, double zero, ZeroDifferences zeros)
    {
        var (m, left) = zeros == ZeroDifferences.Drop ? (n - zero, 0) : (n, zero);
        var ties = sizes.TieSum - ((zero * zero * zero) - zero);
        return (((m * (m + 1) * ((2 * m) + 1)) - (left * (left + 1) * ((2 * left) + 1))) / 24) - (ties / 48);
    }

    private static Estimate Location(Ranking differences, Proportion level)
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
        var rank = n <= ExactInterval
            ? RankDistribution.LowerRank(WithoutTies[n].Value, level.Tail())
            : (Int128)Math.Floor(((double)pairs / 2) + 0.5 - (level.Z() * Math.Sqrt(n * (n + 1.0) * ((2.0 * n) + 1) / 24)));
        return rank < 1
            ? Estimate.WithoutInterval(value, n, name, $"too few differences for an interval at {level.ToString(null, null)}")
            : Estimate.Of(value, new(HodgesLehmann.Average(differences.Values, counts, rank), HodgesLehmann.Average(differences.Values, counts, pairs + 1 - rank), level), n, name);
    }
}
