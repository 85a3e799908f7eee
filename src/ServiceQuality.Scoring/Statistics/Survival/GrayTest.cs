using System.Text.Json.Serialization;
using ServiceQuality.Domain;
using ServiceQuality.Scoring.Json;
using ServiceQuality.Scoring.Statistics.Tests;

namespace ServiceQuality.Scoring.Statistics.Survival;

/// <summary>
/// A test of whether groups of cases have the same cumulative incidence of one outcome when other outcomes compete with it and
/// some cases are still open (Gray 1988). The log-rank test compares the rate among the cases that are still at risk, this test
/// the shares of all cases. It is that of <c>cuminc</c> of R's package cmprsk with rho 0. The time grows with the number of
/// distinct times and the cube of the number of groups.
/// </summary>
[JsonConverter(typeof(ScoringJsonConverter<GrayTest>))]
public sealed record GrayTest
{
    // The covariance needs memory for their square, and each time takes their cube.
    private const int MaxGroups = 100;

    private GrayTest(HypothesisTest test, ValueList<GroupEndings> groups)
    {
        Test = test;
        Groups = groups;
    }

    /// <summary>Chi-square with its degrees of freedom and p, or the reason why there is no test.</summary>
    public HypothesisTest Test { get; }

    /// <summary>
    /// The endings with the outcome observed in each group, and those expected if all groups had the same incidence, in the order
    /// of the group numbers.
    /// </summary>
    public ValueList<GroupEndings> Groups { get; }

    /// <summary>Runs the test.</summary>
    /// <param name="times">How long each case took, or has been open so far: from 0 to 1e150 in any unit.</param>
    /// <param name="outcomes">How each case ended: any number above 0; 0 when it was still open.</param>
    /// <param name="groups">The group of each case, any number; at most 100 different ones.</param>
    /// <param name="tested">The outcome whose incidence is compared; above 0.</param>
    /// <returns>
    /// Chi-square with one degree of freedom less than there are groups that were at risk when a case ended with the outcome; a
    /// reason when there are fewer than two such groups, or their incidence has no spread.
    /// </returns>
    /// <exception cref="ArgumentException">
    /// The lengths differ, a time is outside its range, an outcome is negative, or there are too many groups.
    /// </exception>
    /// <exception cref="ArgumentOutOfRangeException">The outcome tested is below 1.</exception>
    public static GrayTest Run(
        ReadOnlySpan<double> times, ReadOnlySpan<int> outcomes, ReadOnlySpan<int> groups, int tested)
    {
        const string method = "Gray";
        var cases = OutcomeTimes.Sort(times, outcomes);
        Guard.Against.DifferentLength(times.Length, groups.Length, nameof(times), nameof(groups));
        Guard.Against.LessThan(tested, 1);
        int[] numbers = [.. groups.ToArray().Distinct().Order()];
        Guard.Against.Invalid(
            numbers.Length > MaxGroups,
            $"There are {numbers.Length} different groups; allowed are at most {MaxGroups}.",
            nameof(groups));
        var places = new int[groups.Length];
        for (var i = 0; i < places.Length; i++)
        {
            places[i] = Array.BinarySearch(numbers, groups[i]);
        }

        IncidenceScores scores = new(cases, outcomes, places, numbers.Length, tested);
        ValueList<GroupEndings> endings =
            [.. numbers.Select((n, g) => new GroupEndings(n, scores.Cases[g], scores.Observed[g], scores.Expected[g]))];
        HypothesisTest None(string reason) =>
            HypothesisTest.None(method, cases.Times.Length, Alternative.TwoSided, "chi-square", reason);
        if (FindReason(cases.Times.Length, endings) is { } reason)
        {
            return new(None(reason), endings);
        }

        var freedom = endings.Count(e => e.Expected > 0) - 1;
        return scores.ChiSquare() is { } chiSquare
            ? new(ChiSquareTest.Result(method, cases.Times.Length, chiSquare, freedom, []), endings)
            : new(None("the incidence of the groups has no spread to compare"), endings);
    }

    /// <summary>The test in short.</summary>
    /// <returns>For example <c>chi-square(1) = 2.56, p 0.1094</c>.</returns>
    public override string ToString() => Test.ToString();

    // Why there is nothing to compare, or null.
    private static string? FindReason(int n, ValueList<GroupEndings> groups)
    {
        if (n == 0)
        {
            return CensoredTimes.NoCase;
        }

        if (groups.Count < 2)
        {
            return "there is only one group";
        }

        return groups.Count(g => g.Expected > 0) switch
        {
            0 => "no case ended with the outcome",
            1 => "only one group was at risk when cases ended with the outcome",
            _ => null,
        };
    }
}
