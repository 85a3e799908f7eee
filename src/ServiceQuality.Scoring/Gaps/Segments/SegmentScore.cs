using System.Text.Json.Serialization;
using ServiceQuality.Domain;
using ServiceQuality.Scoring.Json;
using ServiceQuality.Scoring.Statistics;
using ServiceQuality.Scoring.Statistics.Intervals;
using ServiceQuality.Scoring.Statistics.Tests;

namespace ServiceQuality.Scoring.Gaps;

/// <summary>
/// The gaps of one dimension, or of the overall score, by segment, with the tests that they differ. Which test to believe is
/// yours to say beforehand: ranks ask little of the data, Welch's F allows for unequal spreads, the classic F does not.
/// </summary>
[JsonConverter(typeof(ScoringJsonConverter<SegmentScore>))]
public sealed record SegmentScore
{
    internal SegmentScore(string id, string name, ValueList<string> labels, double[][] samples, GapOptions options)
    {
        (Id, Name) = (id, name);
        Segments = [.. labels.Select((l, i) => new SegmentGap(l, MeanEstimate.FromValues(samples[i], level: options.Level)))];

        // A segment in which nobody has a score cannot be compared.
        int[] present = [.. Enumerable.Range(0, samples.Length).Where(i => samples[i].Length > 0)];
        double[][] compared = present.Length < 2 ? samples : [.. present.Select(i => samples[i])];
        KruskalWallis = KruskalWallisTest.Run(compared);
        AnalysisOfVariance = Statistics.Tests.AnalysisOfVariance.Classic(compared);
        Welch = Statistics.Tests.AnalysisOfVariance.Welch(compared);
        BrownForsythe = Statistics.Tests.AnalysisOfVariance.BrownForsythe(compared);
        Dunn = present.Length < 2 ? [] : [.. KruskalWallisTest.Dunn(options.Multiplicity, compared)
            .Select(c => new SegmentPair(labels[present[c.First]], labels[present[c.Second]], c.Test, c.Adjusted))];
        if (samples.Length == 2)
        {
            WelchT = TTest.Welch(samples[0], samples[1], level: options.Level);
            MannWhitney = MannWhitneyTest.Run(samples[0], samples[1], options.Ranks, level: options.Level);
        }
    }

    private SegmentScore(SegmentScore other, PValue? ranks, PValue? means)
        : this(other)
    {
        AdjustedP = ranks;
        WelchAdjustedP = means;
    }

    /// <summary>The code of the dimension, or <c>overall</c>.</summary>
    public string Id { get; }

    /// <summary>The name of the dimension.</summary>
    public string Name { get; }

    /// <summary>The mean gap of each segment.</summary>
    public ValueList<SegmentGap> Segments { get; }

    /// <summary>Kruskal and Wallis's test by ranks; equal gaps are tied however they were computed.</summary>
    public HypothesisTest KruskalWallis { get; }

    /// <summary>The classic analysis of variance, with eta, omega and epsilon squared.</summary>
    public HypothesisTest AnalysisOfVariance { get; }

    /// <summary>Welch's analysis of variance for unequal spreads.</summary>
    public HypothesisTest Welch { get; }

    /// <summary>
    /// Brown and Forsythe's F* of means for unequal spreads (not Levene's test about medians, which goes by the same names).
    /// </summary>
    public HypothesisTest BrownForsythe { get; }

    /// <summary>Dunn's comparisons of each two segments.</summary>
    public ValueList<SegmentPair> Dunn { get; }

    /// <summary>Welch's t test of two segments, first less second; null when there are more.</summary>
    public HypothesisTest? WelchT { get; }

    /// <summary>Mann and Whitney's test of two segments; null when there are more.</summary>
    public HypothesisTest? MannWhitney { get; }

    /// <summary>
    /// The p-value of <see cref="KruskalWallis"/>, adjusted for the number of dimensions of quality; null without a test, for the
    /// overall score, and for a dimension that is not part of quality.
    /// </summary>
    public PValue? AdjustedP { get; }

    /// <summary>
    /// The p-value of <see cref="Welch"/>, adjusted for the number of dimensions of quality; null without a test, for the overall
    /// score, and for a dimension that is not part of quality.
    /// </summary>
    public PValue? WelchAdjustedP { get; }

    /// <summary>Name, mean gaps and the test by ranks.</summary>
    /// <returns>For example <c>Reliability: A -0.96, B -1.35, C -1.50; H(2) = 9.77, p 0.0076</c>.</returns>
    public override string ToString()
    {
        var gaps = Segments.Select(s => $"{s.Label} {s.Gap.Mean?.RoundTo(2) ?? "none"}");
        return $"{Name}: {string.Join(", ", gaps)}; {KruskalWallis}";
    }

    internal SegmentScore WithAdjusted(PValue? ranks, PValue? means) => new(this, ranks, means);
}
