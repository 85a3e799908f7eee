using ServiceQuality.Scoring.Statistics.Intervals;

namespace ServiceQuality.Scoring.Gaps;

// The overall scores of an analysis, over the dimensions that are part of quality.
internal static class OverallScores
{
    private const string NoSpread = "computed from means, so it has no spread";
    private const string MissingPart = "a part of it has no value";

    internal static bool IsWithoutWeights(Weighting weighting) =>
        weighting is Weighting.Unweighted or Weighting.MeanOfDimensions or Weighting.MeanOfItems;

    internal static MeanEstimate Compute(GapAnalysis analysis, Weighting weighting)
    {
        var summary = analysis.Summary;
        if (!IsWithoutWeights(weighting) && summary.Weights.Length == 0)
        {
            throw new InvalidOperationException(
                "The survey has no importance weights; allowed are Unweighted, MeanOfDimensions and MeanOfItems.");
        }

        return weighting switch
        {
            Weighting.Unweighted or Weighting.Individual => OfRespondents(analysis, weighting),
            Weighting.MeanOfDimensions => OfMeans(Quality(analysis.Dimensions)),
            Weighting.MeanOfItems => OfMeans(Quality(analysis.Items)),
            Weighting.Aggregate => ByMeanWeights(analysis, 1),
            Weighting.WorksheetPoints => ByMeanWeights(analysis, 100.0 / Quality(analysis.Dimensions).Length),
            _ => ByMeanWeights(analysis, 1.0 / Quality(analysis.Dimensions).Length),
        };
    }

    private static GapScore[] Quality(IEnumerable<GapScore> scores) => [.. scores.Where(s => s.IsPartOfQuality)];

    private static MeanEstimate OfRespondents(GapAnalysis analysis, Weighting weighting)
    {
        if (analysis.Policy == MissingPolicy.MeanOfItemMeans)
        {
            return MeanEstimate.WithoutSpread(null, 0, GapText.NoRespondentScores);
        }

        var overall = analysis.Summary.Tally.Overall;
        return weighting == Weighting.Unweighted
            ? MeanEstimate.FromSummary(overall.Moments, overall.Divisor, 0, analysis.Options.Level)
            : MeanEstimate.FromSummary(analysis.Summary.Weighted, level: analysis.Options.Level);
    }

    private static MeanEstimate OfMeans(GapScore[] parts)
    {
        var score = parts.Average(p => p.Gap.Mean ?? double.NaN);
        return WithoutSpread(score, parts.Min(p => p.Gap.N));
    }

    private static MeanEstimate ByMeanWeights(GapAnalysis analysis, double multiple)
    {
        var parts = Quality(analysis.Dimensions);
        var weights = analysis.Summary.Weights
            .Where((_, d) => analysis.Dimensions[d].IsPartOfQuality)
            .Select(w => w.Mean ?? double.NaN)
            .ToArray();
        var factor = multiple / weights.Sum();
        var score = parts.Zip(weights, (p, w) => w * (p.Gap.Mean ?? double.NaN) * factor).Sum();
        return WithoutSpread(score, Math.Min(parts.Min(p => p.Gap.N), analysis.Summary.Weights[0].N));
    }

    private static MeanEstimate WithoutSpread(double score, long n) => double.IsNaN(score)
        ? MeanEstimate.WithoutSpread(null, 0, MissingPart)
        : MeanEstimate.WithoutSpread(score, n, NoSpread);
}
