using ServiceQuality.Domain.Satisfaction;

namespace ServiceQuality.Scoring.Satisfaction;

// Moments of rows with missing answers or sampling weights, in floating point: sums of whole numbers are still exact. The order
// of the sums is fixed, so that every machine and number of threads gives the same.
internal sealed class GeneralMoments : MomentSource
{
    private readonly double[] _weights;
    private readonly double[][] _values;
    private readonly double[][] _answered;
    private readonly bool _isSampled;

    internal GeneralMoments(ModelPlan plan, IndexAnswers answers, ReadOnlySpan<int> rows)
        : base(plan, rows.Length)
    {
        _isSampled = answers.WeightMeaning == RowWeights.Sampling;
        int[] kept = [.. rows];
        _weights = [.. kept.Select(r => _isSampled ? answers.Weights[r] : 1)];
        _values = [.. Enumerable.Range(0, plan.Indicators)
            .Select(i => kept.Select(r => (double)answers.Answers(i).Codes[r]).ToArray())];
        _answered = [.. _values.Select(column => column.Select(x => x == 0 ? 0.0 : 1.0).ToArray())];
    }

    internal override MomentCounter CreateCounter() => new GeneralCounter(this);

    private sealed class GeneralCounter(GeneralMoments source) : MomentCounter
    {
        private readonly double[] _factors = new double[source.Rows];
        private readonly double[] _centred = new double[source.Rows];
        private readonly double[] _spreads = new double[source.Plan.Indicators];

        internal override FitProblem Count(ReadOnlySpan<int> counts, Moments moments)
        {
            var (n, total) = (0L, 0.0);
            for (var r = 0; r < counts.Length; r++)
            {
                n += counts[r];
                total += _factors[r] = counts[r] * source._weights[r];
            }

            moments.N = n;
            if (n < 2 || !(total > 0))
            {
                return FitProblem.TooFewRows;
            }

            var isPairwise = source.Plan.Options.Missing == MissingAnswers.Pairwise;

            // The numbers of other indicators are found even when one does not vary.
            var problem = FindSpreads(moments, n, total, isPairwise);
            return isPairwise ? CorrelatePairs(moments, problem) : Correlate(moments, problem);
        }

        // Means over the answers given; spreads are sums of squares about them.
        private FitProblem FindSpreads(Moments moments, long n, double total, bool isPairwise)
        {
            var problem = FitProblem.None;
            for (var i = 0; i < source.Plan.Indicators; i++)
            {
                var (values, answered) = (source._values[i], source._answered[i]);
                var (weight, sum, there) = (0.0, 0.0, 0.0);
                for (var r = 0; r < values.Length; r++)
                {
                    weight += _factors[r] * answered[r];
                    sum += _factors[r] * values[r];
                    there += _factors[r] * answered[r] > 0 ? Times(r) : 0;
                }

                moments.Means[i] = weight > 0 ? sum / weight : 0;
                var spread = 0.0;
                for (var r = 0; r < values.Length; r++)
                {
                    var off = (values[r] - moments.Means[i]) * answered[r];
                    spread += _factors[r] * (off * off);
                }

                // Answers are whole numbers: a smaller spread is rounding.
                if (!(spread > 1e-12 * weight))
                {
                    moments.Culprit = problem == FitProblem.None ? i : moments.Culprit;
                    (problem, spread) = (FitProblem.Constant, double.NaN);
                }

                _spreads[i] = spread;

                // Frequencies are repeated rows; sampling weights are scaled to sum to the number of rows.
                var (observations, mass) = isPairwise ? (there, weight) : (n, total);
                moments.Deviations[i] = observations > 1 ? Math.Sqrt(spread / mass * (observations / (observations - 1))) : 0;
            }

            return problem;
        }

        // How often a row counts, without its sampling weight.
        private double Times(int row) => source._isSampled ? _factors[row] / source._weights[row] : _factors[row];

        // A missing answer counts as the mean: it adds nothing about it.
        private FitProblem Correlate(Moments moments, FitProblem problem)
        {
            for (var i = 0; i < source.Plan.Indicators; i++)
            {
                Centre(i, moments.Means[i]);
                moments.Correlations[(i * source.Plan.Stride) + i] = 1;
                for (var j = i + 1; j < source.Plan.Indicators; j++)
                {
                    var (values, answered, mean) = (source._values[j], source._answered[j], moments.Means[j]);
                    var sum = 0.0;
                    for (var r = 0; r < values.Length; r++)
                    {
                        sum += _centred[r] * ((values[r] - mean) * answered[r]);
                    }

                    Put(moments, i, j, sum / (Math.Sqrt(_spreads[i]) * Math.Sqrt(_spreads[j])));
                }
            }

            return problem;
        }

        private void Centre(int indicator, double mean)
        {
            var (values, answered) = (source._values[indicator], source._answered[indicator]);
            for (var r = 0; r < values.Length; r++)
            {
                _centred[r] = _factors[r] * ((values[r] - mean) * answered[r]);
            }
        }

        // Each correlation about the means of the rows that have both.
        private FitProblem CorrelatePairs(Moments moments, FitProblem problem)
        {
            for (var i = 0; i < source.Plan.Indicators; i++)
            {
                moments.Correlations[(i * source.Plan.Stride) + i] = 1;
                for (var j = i + 1; j < source.Plan.Indicators; j++)
                {
                    var (left, right) = (source._values[i], source._values[j]);
                    double weight = 0, x = 0, y = 0, xx = 0, yy = 0, xy = 0;
                    for (var r = 0; r < left.Length; r++)
                    {
                        // About the means of all rows, so that little is lost in the differences.
                        var both = _factors[r] * source._answered[i][r] * source._answered[j][r];
                        var (a, b) = (left[r] - moments.Means[i], right[r] - moments.Means[j]);
                        weight += both;
                        x += both * a;
                        y += both * b;
                        xx += both * (a * a);
                        yy += both * (b * b);
                        xy += both * (a * b);
                    }

                    var (spreadX, spreadY) = (xx - (x * x / weight), yy - (y * y / weight));
                    if (!(spreadX > 1e-12 * weight) || !(spreadY > 1e-12 * weight))
                    {
                        if (problem == FitProblem.None)
                        {
                            (problem, moments.Culprit, moments.OtherCulprit) = (FitProblem.NoCommonRows, i, j);
                        }

                        Put(moments, i, j, double.NaN);
                        continue;
                    }

                    Put(moments, i, j, Math.Clamp((xy - (x * y / weight)) / (Math.Sqrt(spreadX) * Math.Sqrt(spreadY)), -1, 1));
                }
            }

            return problem;
        }

        // A correlation that rounding alone could leave is 0.
        private void Put(Moments moments, int i, int j, double correlation) =>
            moments.Correlations[(i * source.Plan.Stride) + j] =
            moments.Correlations[(j * source.Plan.Stride) + i] = Math.Abs(correlation) < 1e-13 ? 0 : correlation;
    }
}
