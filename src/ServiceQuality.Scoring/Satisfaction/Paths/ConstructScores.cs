using ServiceQuality.Domain.Satisfaction;

namespace ServiceQuality.Scoring.Satisfaction;

// The index of one construct by given weights, from the rows: what an interval, a tier or another wave needs.
internal sealed class ConstructScores
{
    private readonly IndexSample _sample;
    private readonly int _first;
    private readonly double[] _weights;
    private readonly double[] _means;
    private readonly double[] _totals;
    private readonly double _scale;

    // The weights sum to 1, one for each indicator of the construct.
    internal ConstructScores(ModelPlan plan, IndexSample sample, int construct, double[] weights)
    {
        (_sample, _weights, _first) = (sample, weights, plan.First[construct]);
        (_means, _totals) = (new double[weights.Length], new double[weights.Length]);
        _scale = 100 / weights.Select((w, i) => w * plan.Widths[_first + i]).Sum();
        Index = 0;
        for (var i = 0; i < weights.Length; i++)
        {
            var column = sample.Answers.Answers(_first + i).Codes;
            for (var r = 0; r < sample.Rows.Length; r++)
            {
                var mass = column[sample.Rows[r]] == 0 ? 0 : Mass(r);
                _totals[i] += mass;
                _means[i] += mass * column[sample.Rows[r]];
            }

            _means[i] = _totals[i] > 0 ? _means[i] / _totals[i] : double.NaN;
            Index += _scale * weights[i] * (_means[i] - 1);
        }
    }

    // Not a number when nobody answered one of the indicators.
    internal double Index { get; private set; }

    // The number of answers to each indicator, weighted.
    internal ReadOnlySpan<double> Totals => _totals;

    // With the weights as given: for each row its weighted answers minus their means, squared and weighted, with n/(n - 1). Null
    // with fewer than two rows.
    internal double? StandardError
    {
        get
        {
            double n = _sample.Observations;
            if (n < 2 || double.IsNaN(Index))
            {
                return null;
            }

            var squares = 0.0;
            for (var r = 0; r < _sample.Rows.Length; r++)
            {
                // A repeated row is as many respondents; a sampling weight makes one respondent count more.
                var square = Influence(r) * Influence(r);
                squares += _sample.Answers.WeightMeaning == RowWeights.Sampling ? square : square / _sample.Counts[r];
            }

            return Math.Sqrt(squares * n / (n - 1));
        }
    }

    // The standard deviation of the scores of rows with every answer, or with means in place of missing ones; null with fewer
    // than two.
    internal double? Deviation(MissingAnswers missing)
    {
        double n = 0, mass = 0, mean = 0, squares = 0;
        for (var r = 0; r < _sample.Rows.Length; r++)
        {
            if (Score(_sample.Rows[r], missing) is { } score)
            {
                // Welford's, with weights.
                n += _sample.Counts[r];
                mass += Mass(r);
                var off = score - mean;
                mean += Mass(r) / mass * off;
                squares += Mass(r) * off * (score - mean);
            }
        }

        return n > 1 ? Math.Sqrt(squares / mass * (n / (n - 1))) : null;
    }

    // How much a row moves the index: its weighted answers minus their means, as a part of the whole.
    internal double Influence(int r)
    {
        var sum = 0.0;
        for (var i = 0; i < _weights.Length; i++)
        {
            var answer = _sample.Answers.Answers(_first + i).Codes[_sample.Rows[r]];
            sum += answer == 0 ? 0 : _weights[i] / _totals[i] * (answer - _means[i]);
        }

        return _scale * Mass(r) * sum;
    }

    // The score of a row of the answers; null when an answer is missing and nothing replaces it.
    internal double? Score(int row, MissingAnswers missing)
    {
        var sum = 0.0;
        for (var i = 0; i < _weights.Length; i++)
        {
            double answer = _sample.Answers.Answers(_first + i).Codes[row];
            if (answer == 0)
            {
                if (missing != MissingAnswers.MeanReplacement || double.IsNaN(_means[i]))
                {
                    return null;
                }

                answer = _means[i];
            }

            sum += _weights[i] * (answer - 1);
        }

        return _scale * sum;
    }

    // The mean answers from 0 to 100.
    internal double[] Performance(ModelPlan plan) => [.. _means.Select((m, i) => 100 * (m - 1) / plan.Widths[_first + i])];

    private double Mass(int r) => _sample.Answers.WeightMeaning == RowWeights.Sampling
        ? _sample.Answers.Weights[_sample.Rows[r]]
        : _sample.Counts[r];
}
