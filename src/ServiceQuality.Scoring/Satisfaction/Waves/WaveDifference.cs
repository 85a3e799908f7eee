using System.Globalization;
using ServiceQuality.Domain;
using ServiceQuality.Scoring.Statistics;
using ServiceQuality.Scoring.Statistics.Distributions;

namespace ServiceQuality.Scoring.Satisfaction;

// The difference of two indices by the same weights, later less earlier.
internal static class WaveDifference
{
    private const string Name = "t of frozen weights";

    // The rows, by their positions among those used, that are of the same customer.
    internal static List<(int Earlier, int Later)> Matched(IndexSample earlier, IndexSample later)
    {
        var byId = later.Rows.Index().ToDictionary(r => later.Answers.Id(r.Item), r => r.Index, StringComparer.Ordinal);
        return [.. earlier.Rows.Index().Where(r => byId.ContainsKey(earlier.Answers.Id(r.Item))).Select(r => (r.Index, byId[earlier.Answers.Id(r.Item)]))];
    }

    internal static HypothesisTest? Test(
        (IndexSample Sample, ConstructScores Scores)? earlier, (IndexSample Sample, ConstructScores Scores)? later, bool matchIds, Proportion level)
    {
        if ((earlier, later) is not ({ } first, { } second))
        {
            return null;
        }

        var (n1, n2) = (first.Sample.Observations, second.Sample.Observations);
        var difference = second.Scores.Index - first.Scores.Index;
        if (double.IsNaN(difference))
        {
            return HypothesisTest.None(Name, n1 + n2, Alternative.TwoSided, "t", "an indicator has no answers in one of the waves");
        }

        if ((first.Scores.StandardError, second.Scores.StandardError) is not ({ } before, { } after))
        {
            return HypothesisTest.None(Name, n1 + n2, Alternative.TwoSided, "t", NoResultReason.OneValue, Estimate.WithoutInterval(difference, n1 + n2, Name, NoResultReason.OneValue));
        }

        // What customers in both waves share: their influences on either mean multiplied, about their own means.
        var matches = matchIds ? Matched(first.Sample, second.Sample) : [];
        var shared = 0.0;
        if (matches.Count > 1)
        {
            var (x, y) = (matches.Average(m => first.Scores.Influence(m.Earlier)), matches.Average(m => second.Scores.Influence(m.Later)));
            shared = matches.Sum(m => (first.Scores.Influence(m.Earlier) - x) * (second.Scores.Influence(m.Later) - y)) * matches.Count / (matches.Count - 1.0);
        }

        var (v1, v2) = (before * before, after * after);
        var variance = v1 + v2 - (2 * shared);
        if (!(variance > 1e-12 * (v1 + v2)))
        {
            return HypothesisTest.None(Name, n1 + n2, Alternative.TwoSided, "t", NoResultReason.NoSpread, Estimate.WithoutInterval(difference, n1 + n2, Name, NoResultReason.NoSpread));
        }

        // All in both waves is a paired test.
        var isPaired = matches.Count == n1 && matches.Count == n2;
        var df = isPaired ? n1 - 1 : (v1 + v2) * (v1 + v2) / ((v1 * v1 / (n1 - 1)) + (v2 * v2 / (n2 - 1)));
        var error = Math.Sqrt(variance);
        var margin = error * StudentT.Quantile(level.Fraction, df);
        var method = matches.Count == 0 ? Name : string.Create(CultureInfo.InvariantCulture, $"{Name}, {matches.Count} in both waves");
        return new(
            method, n1 + n2, Alternative.TwoSided, "t", difference / error, Alternative.TwoSided.PFromT(difference / error, df), df, null,
            Estimate.Of(difference, new(difference - margin, difference + margin, level), n1 + n2, method));
    }
}
