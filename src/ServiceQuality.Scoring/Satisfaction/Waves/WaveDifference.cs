using System.Globalization;
using ServiceQuality.Domain;
using ServiceQuality.Scoring.Statistics;
using ServiceQuality.Scoring.Statistics.Distributions;

namespace ServiceQuality.Scoring.Satisfaction;

// The difference of two indices by the same weights, later less earlier.
internal static class WaveDifference
{
    private const string Name = "t of frozen weights";

    // The rows of the same customer, by their positions among those used.
    internal static List<(int Earlier, int Later)> Match(IndexSample earlier, IndexSample later)
    {
        var byId = later.Rows.Index().ToDictionary(r => later.Answers.Id(r.Item), r => r.Index, StringComparer.Ordinal);
        List<(int Earlier, int Later)> matches = [];
        for (var r = 0; r < earlier.Rows.Length; r++)
        {
            if (byId.TryGetValue(earlier.Answers.Id(earlier.Rows[r]), out var other))
            {
                matches.Add((r, other));
            }
        }

        return matches;
    }

    internal static HypothesisTest? Test(
        (IndexSample Sample, ConstructScores Scores)? earlier,
        (IndexSample Sample, ConstructScores Scores)? later,
        bool matchIds,
        Proportion level)
    {
        if ((earlier, later) is not ({ } first, { } second))
        {
            return null;
        }

        var (n1, n2) = (first.Sample.Observations, second.Sample.Observations);
        var n = n1 + n2;
        var difference = second.Scores.Index - first.Scores.Index;
        if (double.IsNaN(difference))
        {
            return HypothesisTest.None(Name, n, Alternative.TwoSided, "t", "an indicator has no answers in one of the waves");
        }

        if ((first.Scores.StandardError, second.Scores.StandardError) is not ({ } before, { } after))
        {
            return None(difference, n, NoResultReason.OneValue);
        }

        // The covariance of customers in both waves: the products of their influences on either mean, about their own means.
        var matches = matchIds ? Match(first.Sample, second.Sample) : [];
        var shared = 0.0;
        if (matches.Count > 1)
        {
            double Before((int Earlier, int Later) match) => first.Scores.Influence(match.Earlier);
            double After((int Earlier, int Later) match) => second.Scores.Influence(match.Later);
            var (x, y) = (matches.Average(Before), matches.Average(After));
            shared = matches.Sum(m => (Before(m) - x) * (After(m) - y)) * matches.Count / (matches.Count - 1.0);
        }

        var (v1, v2) = (before * before, after * after);
        var variance = v1 + v2 - (2 * shared);
        if (!(variance > 1e-12 * (v1 + v2)))
        {
            return None(difference, n, NoResultReason.NoSpread);
        }

        // All in both waves is a paired test.
        var isPaired = matches.Count == n1 && matches.Count == n2;
        var df = isPaired ? n1 - 1 : (v1 + v2) * (v1 + v2) / ((v1 * v1 / (n1 - 1)) + (v2 * v2 / (n2 - 1)));
        var error = Math.Sqrt(variance);
        var margin = error * StudentT.Quantile(level.Fraction, df);
        var method = matches.Count == 0 ? Name
            : string.Create(CultureInfo.InvariantCulture, $"{Name}, {matches.Count} in both waves");
        var estimate = Estimate.Of(difference, new(difference - margin, difference + margin, level), n, method).InPoints();
        var t = difference / error;
        return new(method, n, Alternative.TwoSided, "t", t, Alternative.TwoSided.PFromT(t, df), df, estimate: estimate);
    }

    private static HypothesisTest None(double difference, long n, string reason) => HypothesisTest.None(
        Name, n, Alternative.TwoSided, "t", reason, Estimate.WithoutInterval(difference, n, Name, reason).InPoints());
}
