using ServiceQuality.Domain.Satisfaction;

namespace ServiceQuality.Scoring.Satisfaction;

// One wave by group: the share of each and its mean answers.
internal sealed class WaveGroups
{
    // Rows without a group are one; no label can be this, which is empty.
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
        foreach (var rows in fit.Sample.Rows.GroupBy(r => groups?.Of(r) is { } code ? groups.Labels[code] : None, StringComparer.Ordinal))
        {
            var sample = fit.Sample.Part([.. rows]);
            var mass = fit.Answers.WeightMeaning == RowWeights.None ? sample.Rows.Length : sample.Rows.Sum(r => fit.Answers.Weights[r]);
            (_samples[rows.Key], _shares[rows.Key]) = (sample, mass);
            total += mass;
        }

        _totals = fit.Sample.Scored(fit.Plan, construct, weights).Totals.ToArray();
        foreach (var label in _samples.Keys)
        {
            _shares[label] /= total;
        }
    }

    internal double Index { get; }

    internal IEnumerable<string> Labels => _samples.Keys;

    // How much of the index each indicator, scored from 0 to 100, makes.
    internal double[] Weights { get; }

    internal static string Name(string label) => label == None ? "(none)" : label;

    internal double Share(string label) => _shares.GetValueOrDefault(label);

    // Of each indicator the mean answer of a group from 0 to 100, not a number without any, and its share of all answers to it.
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
        _samples.TryGetValue(label, out var sample) ? (sample, sample.Scored(_fit.Plan, _construct, weights)) : null;
}
