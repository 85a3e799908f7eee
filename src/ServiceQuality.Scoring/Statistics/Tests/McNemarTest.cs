using ServiceQuality.Domain;
using ServiceQuality.Scoring.Statistics.Distributions;
using ServiceQuality.Scoring.Statistics.Intervals;

namespace ServiceQuality.Scoring.Statistics.Tests;

/// <summary>
/// McNemar's (1947) test that a yes or no question has the same share of yes on two occasions for the same people, such as before
/// and after. Only the pairs that differ count. All p-values are two-sided.
/// </summary>
public static class McNemarTest
{
    /// <summary>Tests from the numbers of pairs that differ.</summary>
    /// <param name="yesThenNo">b: how many pairs have yes first and no second.</param>
    /// <param name="noThenYes">c: how many pairs have no first and yes second.</param>
    /// <param name="method">The method of the p-value.</param>
    /// <param name="level">The level of the interval, which is two-sided; null means 95 %.</param>
    /// <returns>
    /// The statistic, which is b or, by chi-square, chi-square with one degree of freedom; p; and b / (b + c), which is half
    /// under the hypothesis, with the interval of Clopper and Pearson. n is b + c.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException">
    /// A number is negative, the method is not a member of the enumeration, or the level is outside its range.
    /// </exception>
    public static HypothesisTest Run(
        long yesThenNo, long noThenYes, McNemarMethod method = McNemarMethod.MidP, Proportion? level = null)
    {
        Guard.Against.LessThan(yesThenNo, 0);
        Guard.Against.LessThan(noThenYes, 0);
        Guard.Against.UndefinedEnum(method);
        var n = checked(yesThenNo + noThenYes);
        var share = ProportionEstimate.FromCounts(yesThenNo, n, ProportionMethod.ClopperPearson, level);
        var isChiSquare = method is McNemarMethod.ChiSquare or McNemarMethod.ChiSquareWithContinuity;
        var (name, letter) = (Describe(method), isChiSquare ? "chi-square" : "b");
        if (n == 0)
        {
            return HypothesisTest.None(name, 0, Alternative.TwoSided, letter, "no pair differs", share);
        }

        if (isChiSquare)
        {
            var correction = method == McNemarMethod.ChiSquareWithContinuity && yesThenNo != noThenYes ? 1 : 0;
            var off = Math.Abs((double)yesThenNo - noThenYes) - correction;
            return ChiSquareTest.Result(name, n, off * off / n, 1, []).WithEstimate(share);
        }

        var p = PValue.FromLog(Math.Min(LogP(Math.Min(yesThenNo, noThenYes), n, method), 0));
        return new(name, n, Alternative.TwoSided, letter, yesThenNo, p, estimate: share);
    }

    /// <summary>Tests from the answers of the same people on two occasions.</summary>
    /// <param name="first">The first answers.</param>
    /// <param name="second">The second answers, as many and in the same order.</param>
    /// <param name="method">The method of the p-value.</param>
    /// <param name="level">The level of the interval, which is two-sided; null means 95 %.</param>
    /// <returns>As from the numbers of pairs that differ.</returns>
    /// <exception cref="ArgumentException">The numbers of answers differ.</exception>
    /// <exception cref="ArgumentOutOfRangeException">
    /// The method is not a member of the enumeration, or the level is outside its range.
    /// </exception>
    public static HypothesisTest Run(
        ReadOnlySpan<bool> first,
        ReadOnlySpan<bool> second,
        McNemarMethod method = McNemarMethod.MidP,
        Proportion? level = null)
    {
        Guard.Against.DifferentLength(first.Length, second.Length, nameof(first), nameof(second));
        var (yesThenNo, noThenYes) = (0L, 0L);
        for (var i = 0; i < first.Length; i++)
        {
            yesThenNo += first[i] && !second[i] ? 1 : 0;
            noThenYes += !first[i] && second[i] ? 1 : 0;
        }

        return Run(yesThenNo, noThenYes, method, level);
    }

    private static double LogP(long fewer, long n, McNemarMethod method)
    {
        var logTwoTails = LogMath.Ln2 + BinomialTail.LogLower(fewer, n, 0.5);
        if (method == McNemarMethod.Exact)
        {
            return logTwoTails;
        }

        // Both tails without the observed number, and it once, which keeps the digits of a small p-value.
        var logPoint = BinomialTail.LogProbability(fewer, n, 0.5);
        if (2 * fewer == n)
        {
            return Math.Log(1 - (0.5 * Math.Exp(logPoint)));
        }

        return fewer == 0
            ? logPoint
            : LogMath.LogSum(LogMath.Ln2 + BinomialTail.LogLower(fewer - 1, n, 0.5), logPoint);
    }

    private static string Describe(McNemarMethod method) => method switch
    {
        McNemarMethod.MidP => "McNemar, mid-p",
        McNemarMethod.Exact => "McNemar, exact",
        McNemarMethod.ChiSquare => "McNemar, chi-square",
        _ => "McNemar, chi-square with continuity correction",
    };
}
