using System.Globalization;
using System.Text.Json.Serialization;
using ServiceQuality.Domain;
using ServiceQuality.Scoring.Json;
using ServiceQuality.Scoring.Statistics;
using ServiceQuality.Scoring.Statistics.Intervals;
using ServiceQuality.Scoring.Statistics.Resampling;
using ServiceQuality.Scoring.Statistics.Summaries;
using ServiceQuality.Scoring.Statistics.Tests;

namespace ServiceQuality.Scoring.Gaps;

/// <summary>
/// The gap of one item or dimension: what is expected, what is perceived, and perceived minus expected, with its tests. Equality
/// is by reference.
/// </summary>
[JsonConverter(typeof(ScoringJsonConverter<GapScore>))]
public sealed class GapScore
{
    private readonly CountedValues _gaps;

    internal GapScore(ScoreSubject subject, ScoreTally tally, double shift, GapOptions options, Proportion? shareAtTop = null)
    {
        Id = subject.Id;
        Name = subject.Name;
        IsPartOfQuality = subject.IsPartOfQuality;
        ShareAtTop = shareAtTop;
        _gaps = tally.Gaps;
        Expectation = MeanEstimate.FromSummary(tally.Reference, tally.Divisor, shift, options.Level);
        Perception = MeanEstimate.FromSummary(tally.Actual, tally.Divisor, shift, options.Level);
        Gap = MeanEstimate.FromSummary(tally.Gaps.Moments, tally.Gaps.Divisor, 0, options.Level);
        PairedT = TTest.Paired(Gap, Expectation.StandardDeviation, Perception.StandardDeviation);
        SignedRank = SignedRankTest.Run(tally.Gaps, options.Zeros, options.Ranks, options.Level);
        Signs = new(tally.Gaps, options.Level);
        Correlation = Correlate(Expectation.StandardDeviation, Perception.StandardDeviation, Gap.StandardDeviation);
    }

    // A mean of means, without scores of respondents.
    internal GapScore(ScoreSubject subject, IReadOnlyCollection<GapScore> parts, GapOptions options)
    {
        Id = subject.Id;
        Name = subject.Name;
        IsPartOfQuality = subject.IsPartOfQuality;
        _gaps = CountedValues.Empty;
        Expectation = MeanOf(parts.Select(p => p.Expectation));
        Perception = MeanOf(parts.Select(p => p.Perception));
        Gap = MeanOf(parts.Select(p => p.Gap));
        PairedT = TTest.TestMean(Gap, Alternative.TwoSided, "paired t", []);
        SignedRank = HypothesisTest.None("Wilcoxon signed rank", Gap.N, Alternative.TwoSided, "V", GapText.NoRespondentScores);
        Signs = new(_gaps, options.Level);
    }

    private GapScore(GapScore other, PValue? t, PValue? ranks)
    {
        Id = other.Id;
        Name = other.Name;
        IsPartOfQuality = other.IsPartOfQuality;
        _gaps = other._gaps;
        Expectation = other.Expectation;
        Perception = other.Perception;
        Gap = other.Gap;
        Correlation = other.Correlation;
        PairedT = other.PairedT;
        SignedRank = other.SignedRank;
        Signs = other.Signs;
        ShareAtTop = other.ShareAtTop;
        AdjustedP = t;
        SignedRankAdjustedP = ranks;
    }

    /// <summary>The id of the item or the code of the dimension.</summary>
    public string Id { get; }

    /// <summary>The name of the dimension; for an item, its wording or else its id.</summary>
    public string Name { get; }

    /// <summary>
    /// The expectation, or what else the gap is taken from, over the respondents that count in the gap; without a value when the
    /// gap was asked directly.
    /// </summary>
    public MeanEstimate Expectation { get; }

    /// <summary>
    /// The perception, over the respondents that count in the gap; without a value when the gap was asked directly.
    /// </summary>
    public MeanEstimate Perception { get; }

    /// <summary>Perception minus expectation; negative is a shortfall.</summary>
    public MeanEstimate Gap { get; }

    /// <summary>
    /// The correlation of perception and expectation over the respondents that count; null when one of them does not vary.
    /// </summary>
    public double? Correlation { get; }

    /// <summary>The paired t test that the gap is zero, with the effect sizes dz, Hedges' gz, dav and drm.</summary>
    public HypothesisTest PairedT { get; }

    /// <summary>
    /// Wilcoxon's signed rank test, with the matched rank-biserial correlation and the Hodges-Lehmann estimate.
    /// </summary>
    public HypothesisTest SignedRank { get; }

    /// <summary>How many respondents perceive more than, as much as and less than they expect, and the sign test.</summary>
    public SignShares Signs { get; }

    /// <summary>
    /// For an item, the share of all its expectations, or what else the gap is taken from, that are at the top of the scale,
    /// which leaves the gap no room above zero; null for a dimension, without an answer, and when the gap was asked directly.
    /// </summary>
    public Proportion? ShareAtTop { get; }

    /// <summary>
    /// The p-value of <see cref="PairedT"/>, adjusted for the number of tests in its family; null without a test, and for what is
    /// not part of quality.
    /// </summary>
    public PValue? AdjustedP { get; }

    /// <summary>
    /// The p-value of <see cref="SignedRank"/>, adjusted for the number of tests in its family; null without a test, and for what
    /// is not part of quality.
    /// </summary>
    public PValue? SignedRankAdjustedP { get; }

    /// <summary>
    /// The bootstrap of the mean gap. The respondents' gaps take few different values, so a resample is a draw of how often each
    /// occurs: it costs the same for a hundred and for ten million respondents.
    /// </summary>
    /// <param name="plan">How the bootstrap is run; its source must be Philox.</param>
    /// <returns>The distribution of the mean; read percentile or BCa intervals from it.</returns>
    /// <exception cref="ArgumentException">The source is another one.</exception>
    /// <exception cref="InvalidOperationException">No respondent has a gap.</exception>
    public BootstrapDistribution Bootstrap(BootstrapPlan plan)
    {
        Guard.Against.Null(plan);
        if (_gaps.N is 0 or > int.MaxValue)
        {
            throw new InvalidOperationException(
                string.Create(
                    CultureInfo.InvariantCulture, $"{_gaps.N} respondents have a gap of {Id}; allowed are 1 to {int.MaxValue}."));
        }

        return Statistics.Resampling.Bootstrap.Run(Histogram.FromCounts(0, _gaps.Counts), 1, Mean, plan)[0];
    }

    /// <summary>Name, gap and test.</summary>
    /// <returns>For example <c>Reliability: -1.21 [-1.34, -1.07], n = 300, t(299) = -17.71, p 1.7e-48</c>.</returns>
    public override string ToString() => $"{Name}: {Gap}, {PairedT}";

    // Whether the dimension, or the dimension of the item, counts in the overall scores.
    internal bool IsPartOfQuality { get; }

    // Adjusts a family of tests; what is not part of quality is not part of the family.
    internal static GapScore[] Adjust(IReadOnlyList<GapScore> scores, MultiplicityMethod method)
    {
        var t = Multiplicity.AdjustPresent(scores.Select(s => s.IsPartOfQuality ? s.PairedT.P : null), method);
        var ranks = Multiplicity.AdjustPresent(scores.Select(s => s.IsPartOfQuality ? s.SignedRank.P : null), method);
        return [.. scores.Select((s, i) => new GapScore(s, t[i], ranks[i]))];
    }

    private static MeanEstimate MeanOf(IEnumerable<MeanEstimate> parts)
    {
        List<MeanEstimate> all = [.. parts];
        var mean = all.TrueForAll(p => p.Mean is not null) ? all.Average(p => p.Mean) : null;
        return MeanEstimate.WithoutSpread(mean, all.Min(p => p.N), GapText.NoRespondentScores);
    }

    // From var(P - E) = var P + var E - 2 r sd P sd E.
    private static double? Correlate(double? expectation, double? perception, double? gap)
    {
        if (expectation is not > 0 || perception is not > 0 || gap is null)
        {
            return null;
        }

        var (e, p, g) = (expectation.Value, perception.Value, gap.Value);
        return Math.Clamp(((e * e) + (p * p) - (g * g)) / (2 * e * p), -1, 1);
    }

    private bool Mean(ReadOnlySpan<int> counts, Span<double> results)
    {
        results[0] = _gaps.Mean(counts);
        return !double.IsNaN(results[0]);
    }
}
