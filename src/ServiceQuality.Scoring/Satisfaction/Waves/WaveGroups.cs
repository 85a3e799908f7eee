using ServiceQuality.Domain;
using ServiceQuality.Domain.Satisfaction;

namespace ServiceQuality.Scoring.Satisfaction;

// One wave by group: the share of each group and its mean answers.
internal sealed class WaveGroups
{
    // Rows without a group form one; a label cannot be empty.
    private const string None = "";

    private readonly IndexFit _fit;
    private readonly int _construct;
    private readonly double[] _totals;
    private readonly Dictionary<string, IndexSample> _samples = new(StringComparer.Ordinal);
    private readonly Dictionary<string, double> _shares = new(StringComparer.Ordinal);

    internal WaveGroups(IndexFit fit, int construct, double[] weights, string? grouping)
    {
        (_fit, _construct, Index) = (fit, construct, fit.Indices[construct].Index);
        var widths = weights.Select((w, i) => w * fit.Plan.Widths[fit.Plan.First[construct] + i]).ToArray();
        Weights = [.. widths.Select(w => w / widths.Sum())];
        var groups = grouping is null ? null : fit.Answers.Group(grouping);
        var total = 0.0;
        string Label(int row) => groups?.Of(row) is { } code ? groups.Labels[code] : None;
        foreach (var rows in fit.Sample.Rows.GroupBy(Label, StringComparer.Ordinal))
        {
            var sample = fit.Sample.Part([.. rows]);
            var mass = fit.Answers.WeightMeaning == RowWeights.None
                ? sample.Rows.Length
                : sample.Rows.Sum(r => fit.Answers.Weights[r]);
            _samples[rows.Key] = sample;
            _shares[rows.Key] = mass;
            total += mass;
        }

        _totals = fit.Sample.Score(fit.Plan, construct, weights).Totals.ToArray();
        foreach (var label in _samples.Keys)
        {
            _shares[label] /= total;
        }
    }

    internal double Index { get; }

    internal IEnumerable<string> Labels => _samples.Keys;

    // The weight of each indicator, scored from 0 to 100, in the index.
    internal double[] Weights { get; }

    internal static string Name(string label) => label == None ? "(none)" : label;

    internal Proportion Share(string label) => Proportion.FromFraction(Math.Min(_shares.GetValueOrDefault(label), 1));

    // By indicator, the mean answer of a group from 0 to 100, not a number without any, and its share of all answers to the
    // indicator.
    internal (double[] Means, double[] Shares) Answers(string label)
    {
        var none = new double[Weights.Length];
        if (Part(label, _fit.IndexWeights[_construct]!) is not { } part)
        {
            return ([.. none.Select(_ => double.NaN)], none);
        }

        return (part.Scores.Performance(_fit.Plan), [.. part.Scores.Totals.ToArray().Zip(_totals, (mine, all) => mine / all)]);
    }

    internal (IndexSample Sample, ConstructScores Scores)? Part(string label, double[] weights) =>
        _samples.TryGetValue(label, out var sample) ? (sample, sample.Score(_fit.Plan, _construct, weights)) : null;
}
