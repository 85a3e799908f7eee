using ServiceQuality.Domain;
using ServiceQuality.Scoring.Statistics;
using ServiceQuality.Scoring.Statistics.Resampling;
using ServiceQuality.Scoring.Statistics.Tests;

namespace ServiceQuality.Scoring.Gaps;

// How well a measure predicts a rating, and how that compares with the measure that does best; all over the same respondents.
internal sealed record Prediction(
    HypothesisTest Correlation,
    HypothesisTest RankCorrelation,
    int? Rank,
    HypothesisTest? AgainstBest,
    PValue? AdjustedP,
    double? ProbabilityBest)
{
    // Scores are fractions of whole numbers: nearer to each other than this they are the same and share a rank.
    private const int TieDecimals = 11;

    // For each measure, whose scores are as many as there are ratings.
    internal static Prediction[] Of(double[][] scores, double[] ratings, BootstrapPlan? plan, Proportion? level)
    {
        HypothesisTest[] plain = [.. scores.Select(s => CorrelationTest.Pearson(s, ratings, level: level))];
        double?[] found = [.. plain.Select(t => t.Estimate?.Value)];
        var best = Array.IndexOf(found, found.Max());
        var against = new HypothesisTest?[scores.Length];
        for (var i = 0; i < scores.Length; i++)
        {
            if (i != best && found[best] is { } top && found[i] is { } r)
            {
                var between = Between(top, r, CorrelationTest.Correlation(scores[best], scores[i])!.Value);
                against[i] = CorrelationTest.Williams(top, r, between, ratings.Length, level: level);
            }
        }

        var adjusted = Multiplicity.AdjustPresent(against.Select(t => t?.P), MultiplicityMethod.Holm);
        var probabilities = plan is null ? null : Probabilities(scores, ratings, plan);
        var predictions = new Prediction[scores.Length];
        for (var i = 0; i < predictions.Length; i++)
        {
            var rounded = Array.ConvertAll(scores[i], s => Math.Round(s, TieDecimals, MidpointRounding.AwayFromZero));
            var ranks = CorrelationTest.Spearman(rounded, ratings, level: level);
            int? rank = found[i] is { } own ? 1 + found.Count(r => r > own) : null;
            predictions[i] = new(plain[i], ranks, rank, against[i], adjusted[i], probabilities?[i]);
        }

        return predictions;
    }

    // By rounding, correlations of three variables may be just beyond what is possible.
    private static double Between(double first, double second, double between)
    {
        var (middle, reach) = (first * second, Math.Sqrt((1 - (first * first)) * (1 - (second * second))));
        return Math.Clamp(Math.Clamp(between, middle - reach, middle + reach), -1, 1);
    }

    // The share of resamples in which each correlates most; measures that correlate alike share one. Null when no resample has a
    // correlation.
    private static double[]? Probabilities(double[][] scores, double[] ratings, BootstrapPlan plan)
    {
        double[]?[] units = [.. scores.Select(s => CorrelationTest.Normalise(s))];
        if (ratings.Length < 3 || CorrelationTest.Normalise(ratings) is not { } rating || units.All(u => u is null))
        {
            return null;
        }

        bool Best(ReadOnlySpan<int> counts, Span<double> results)
        {
            var most = double.NegativeInfinity;
            for (var m = 0; m < units.Length; m++)
            {
                results[m] = units[m] is { } unit ? Resampled(counts, unit, rating) : double.NegativeInfinity;
                most = Math.Max(most, results[m]);
            }

            var tied = 0;
            foreach (ref var result in results)
            {
                result = result >= most - 1e-12 ? 1 : 0;
                tied += (int)result;
            }

            foreach (ref var result in results)
            {
                result /= tied;
            }

            return double.IsFinite(most);
        }

        var distributions = Bootstrap.Run(
            ratings.Length, units.Length, Best, new(plan.Source, plan.Resamples, false, plan.Threads));
        return distributions[0].Values.Count == 0 ? null : [.. distributions.Select(d => d.Values.Average())];
    }

    // Of the rows as often as they were drawn; minus infinity when a side does not vary in them.
    private static double Resampled(ReadOnlySpan<int> counts, double[] first, double[] second)
    {
        var (n, a, b, aa, bb, ab) = (0.0, 0.0, 0.0, 0.0, 0.0, 0.0);
        for (var i = 0; i < counts.Length; i++)
        {
            var (x, y) = (counts[i] * first[i], counts[i] * second[i]);
            n += counts[i];
            a += x;
            b += y;
            aa += x * first[i];
            bb += y * second[i];
            ab += x * second[i];
        }

        var (spreadA, spreadB) = (aa - (a * a / n), bb - (b * b / n));
        return spreadA > 1e-12 * aa && spreadB > 1e-12 * bb
            ? (ab - (a * b / n)) / Math.Sqrt(spreadA * spreadB)
            : double.NegativeInfinity;
    }
}
