using ServiceQuality.Scoring.Statistics.Tests;

namespace ServiceQuality.Scoring.Statistics.Survival;

/// <summary>
/// Tests of whether groups of cases take equally long when some are still open: the endings observed in each group against those expected
/// if all ended alike, with the variance of the hypergeometric distribution at every time; R's <c>survdiff</c>. The time grows with the
/// distinct times and the square of the number of groups.
/// </summary>
public static class LogRankTest
{
    /// <summary>The log-rank test (Mantel 1966), which weighs all endings alike: best when one group ends faster in proportion throughout.</summary>
    /// <param name="times">How long each case took, or has been open so far: from 0 to 1e150 in any unit.</param>
    /// <param name="ended">Whether each case ended at its time; if not it was still open then, and is at risk up to and at that time.</param>
    /// <param name="groups">The group of each case, any number; at most 1000 different ones.</param>
    /// <param name="entered">
    /// The age at which each case came under observation, below its time; it is at risk after that age, not at it. 0 means from the
    /// beginning. Empty means all from the beginning.
    /// </param>
    /// <returns>
    /// Chi-square with one degree of freedom less than there are groups that were at risk when a case ended, and the endings of every group;
    /// a reason when there are fewer than two such groups, or some were never at risk together with the others when cases ended.
    /// </returns>
    /// <exception cref="ArgumentException">
    /// The lengths differ, a time is outside its range, an entry is not below its time, or there are too many groups.
    /// </exception>
    public static LogRankResult LogRank(ReadOnlySpan<double> times, ReadOnlySpan<bool> ended, ReadOnlySpan<int> groups, ReadOnlySpan<double> entered = default) =>
        Compare(new(times, ended, groups, entered, false), "log-rank");

    /// <summary>
    /// The test of Peto and Peto (1972), which weighs every ending by S just before it, the curve of all groups together: best when the groups differ
    /// early. It is the test of rho = 1 in the family of Harrington and Fleming (1982), where rho = 0 is the log-rank test.
    /// </summary>
    /// <inheritdoc cref="LogRank"/>
    public static LogRankResult Peto(ReadOnlySpan<double> times, ReadOnlySpan<bool> ended, ReadOnlySpan<int> groups, ReadOnlySpan<double> entered = default) =>
        Compare(new(times, ended, groups, entered, true), "Peto-Peto");

    private static LogRankResult Compare(GroupComparison comparison, string method)
    {
        var groups = comparison.Groups;
        var (n, compared) = (0L, 0);
        foreach (var group in groups)
        {
            n += group.N;
            compared += group.Expected > 0 ? 1 : 0;
        }

        var (chiSquare, reason) = groups.Count < 2 ? (null, n == 0 ? CensoredTimes.NoCase : "there is only one group")
            : compared < 2 ? (null, compared == 0 ? "no case ended" : "only one group was at risk when cases ended")
            : comparison.ChiSquare() is { } found ? ((double?)found, "")
            : (null, "some groups were never at risk together with the others when cases ended and others went on");
        var test = chiSquare is not { } x
            ? HypothesisTest.None(method, n, Alternative.TwoSided, "chi-square", reason)
            : ChiSquareTest.Result(method, n, x, compared - 1, []);
        return new(test, groups);
    }
}
