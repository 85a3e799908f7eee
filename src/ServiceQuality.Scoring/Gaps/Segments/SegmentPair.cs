using System.Text.Json.Serialization;
using ServiceQuality.Scoring.Json;
using ServiceQuality.Scoring.Statistics;

namespace ServiceQuality.Scoring.Gaps;

/// <summary>Two segments compared by Dunn's test.</summary>
[JsonConverter(typeof(ScoringJsonConverter<SegmentPair>))]
public sealed record SegmentPair
{
    internal SegmentPair(string first, string second, HypothesisTest test, PValue? adjusted) =>
        (First, Second, Test, AdjustedP) = (first, second, test, adjusted);

    /// <summary>The label of the one.</summary>
    public string First { get; }

    /// <summary>The label of the other.</summary>
    public string Second { get; }

    /// <summary>Dunn's z, first less second, with its two-sided p.</summary>
    public HypothesisTest Test { get; }

    /// <summary>The p-value, adjusted for the number of pairs of segments; null without a test.</summary>
    public PValue? AdjustedP { get; }

    /// <summary>The labels, the test and the adjusted p.</summary>
    /// <returns>For example <c>A against B: z = 2.68, p 0.0073, adjusted 0.0218</c>.</returns>
    public override string ToString() =>
        $"{First} against {Second}: {Test}{(AdjustedP is { } p ? ", adjusted " + p.ToString(null, null) : "")}";
}
