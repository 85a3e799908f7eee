using System.Globalization;
using System.Text.Json.Serialization;
using ServiceQuality.Scoring.Json;

namespace ServiceQuality.Scoring.Statistics.Tests;

/// <summary>The comparison of two of several samples, with a p-value that is adjusted for the number of comparisons.</summary>
[JsonConverter(typeof(ScoringJsonConverter<PairwiseComparison>))]
public sealed record PairwiseComparison
{
    internal PairwiseComparison(int first, int second, HypothesisTest test, PValue? adjusted)
    {
        First = first;
        Second = second;
        Test = test;
        Adjusted = adjusted;
    }

    /// <summary>The index of the first sample, from 0.</summary>
    public int First { get; }

    /// <summary>The index of the second sample, from 0.</summary>
    public int Second { get; }

    /// <summary>The test of the two by itself.</summary>
    public HypothesisTest Test { get; }

    /// <summary>The p-value adjusted for all comparisons; null when there is no test.</summary>
    public PValue? Adjusted { get; }

    /// <summary>The samples, the test and the adjusted p-value.</summary>
    /// <returns>For example <c>0 against 2: z = -2.61, p 0.0090, adjusted 0.0271</c>.</returns>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{First} against {Second}: {Test}, adjusted {Adjusted}");
}
