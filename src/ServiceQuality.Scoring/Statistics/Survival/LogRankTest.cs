using System.Text.Json.Serialization;
using ServiceQuality.Domain;
using ServiceQuality.Scoring.Json;
using ServiceQuality.Scoring.Statistics.Tests;

namespace ServiceQuality.Scoring.Statistics.Survival;

/// <summary>
/// A test of whether groups of cases take equally long when some are still open. It compares the endings observed in each group
/// with those expected if all groups ended alike, with the variance of the hypergeometric distribution at every time; R's
/// <c>survdiff</c>. The time grows with the number of distinct times and the square of the number of groups.
/// </summary>
[JsonConverter(typeof(ScoringJsonConverter<LogRankTest>))]
public sealed record LogRankTest
{
    private LogRankTest(HypothesisTest test, ValueList<GroupEndings> groups)
    {
        Test = test;
        Groups = groups;
    }

    /// <summary>Chi-square with its degrees of freedom and p, or the reason why there is no test.</summary>
    public HypothesisTest Test { get; }

    /// <summary>The endings observed and expected in each group, in the order of the group numbers.</summary>
    public ValueList<GroupEndings> Groups { get; }

    /// <summary>
    /// Runs the log-rank test (Mantel 1966), which gives all endings the same weight: best when the hazards are proportional.
    /// </summary>
    /// <param name="times">How long each case took, or has been open so far: from 0 to 1e150 in any unit.</param>
    /// <param name="ended">
    /// Whether each case ended at its time; if not it was still open then, and is at risk up to and at that time.
    /// </param>
    /// <param name="groups">The group of each case, any number; at most 1000 different ones.</param>
    /// <param name="entered">
    /// The age at which each case came under observation, below its time; it is at risk after that age, not at it. 0 means from
    /// the beginning. Empty means all from the beginning.
    /// </param>
    /// <returns>
    /// Chi-square with one degree of freedom less than there are groups that were at risk when a case ended, and the endings of
    /// every group; a reason when there are fewer than two such groups, or some were never at risk together with the others when
    /// cases ended.
    /// </returns>
    /// <exception cref="ArgumentException">
    /// The lengths differ, a time is outside its range, an entry is not below its time, or there are too many groups.
    /// </exception>
    public static LogRankTest Run(
        ReadOnlySpan<double> times, ReadOnlySpan<bool> ended, ReadOnlySpan<int> groups, ReadOnlySpan<double> entered = default) =>
        Compare(new(times, ended, groups, entered, false), "log-rank");

    /// <summary>
    /// Runs the test of Peto and Peto (1972), which weights every ending by S just before it, where S is the curve of all groups
    /// together: best when the groups differ early. It is the test of rho = 1 in the family of Harrington and Fleming (1982),
    /// where rho = 0 is the log-rank test.
    /// </summary>
    /// <inheritdoc cref="Run"/>
    public static LogRankTest RunPeto(
        ReadOnlySpan<double> times, ReadOnlySpan<bool> ended, ReadOnlySpan<int> groups, ReadOnlySpan<double> entered = default) =>
        Compare(new(times, ended, groups, entered, true), "Peto-Peto");

    /// <summary>The test in short.</summary>
    /// <returns>For example <c>chi-square(1) = 3.40, p 0.0653</c>.</returns>
    public override string ToString() => Test.ToString();

    private static LogRankTest Compare(GroupComparison comparison, string method)
    {
        var groups = comparison.Groups;
        var n = groups.Sum(g => g.N);
        var compared = groups.Count(g => g.Expected > 0);
        if (FindReason(groups.Count, n, compared) is { } reason)
        {
            return new(HypothesisTest.None(method, n, Alternative.TwoSided, "chi-square", reason), groups);
        }

        if (comparison.ChiSquare() is not { } chiSquare)
        {
            const string apart = "some groups were never at risk together with the others when cases ended and others went on";
            return new(HypothesisTest.None(method, n, Alternative.TwoSided, "chi-square", apart), groups);
        }

        return new(ChiSquareTest.Result(method, n, chiSquare, compared - 1, []), groups);
    }

    // Why there is nothing to compare, or null.
    private static string? FindReason(int groups, long n, int compared)
    {
        if (n == 0)
        {
            return CensoredTimes.NoCase;
        }

        if (groups < 2)
        {
            return "there is only one group";
        }

        return compared switch
        {
            0 => "no case ended",
            1 => "only one group was at risk when cases ended",
            _ => null,
        };
    }
}
