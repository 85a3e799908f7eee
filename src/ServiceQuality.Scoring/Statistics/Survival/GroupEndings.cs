using System.Globalization;
using System.Text.Json.Serialization;
using ServiceQuality.Scoring.Json;

namespace ServiceQuality.Scoring.Statistics.Survival;

/// <summary>
/// How many cases of a group ended, and how many were expected to end if all groups ended alike. The default value is group 0
/// without cases.
/// </summary>
[JsonConverter(typeof(ScoringJsonConverter<GroupEndings>))]
public readonly record struct GroupEndings
{
    internal GroupEndings(int group, long n, double observed, double expected)
    {
        Group = group;
        N = n;
        Observed = observed;
        Expected = expected;
    }

    /// <summary>The number of the group, as given.</summary>
    public int Group { get; }

    /// <summary>The number of cases in the group.</summary>
    public long N { get; }

    /// <summary>
    /// The endings of the group, with the weight that the test gives their time: 1 for log-rank, S for Peto-Peto.
    /// </summary>
    public double Observed { get; }

    /// <summary>The endings of all groups, distributed by the cases at risk, with the same weights.</summary>
    public double Expected { get; }

    /// <summary>Group, cases, and endings observed and expected with two decimals.</summary>
    /// <returns>For example <c>group 1: 11 cases, 7.00 ended, 10.69 expected</c>.</returns>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"group {Group}: {N} cases, {Observed.RoundTo(2)} ended, {Expected.RoundTo(2)} expected");
}
