using ServiceQuality.Domain.Satisfaction;

namespace ServiceQuality.Scoring.Satisfaction.Paths;

// Moments of complete rows that count whole times: every sum is a whole number and exact.
internal sealed class WholeMoments : MomentSource
{
    private readonly short[] _columns;
    private readonly int _padded;
    private readonly int _largest;

    internal WholeMoments(ModelPlan plan, IndexAnswers answers, ReadOnlySpan<int> rows)
        : base(plan, rows.Length)
    {
        // Each column is filled up with zeros to whole vectors, which add nothing.
        _padded = (rows.Length + WeightedProducts.Lanes - 1) / WeightedProducts.Lanes * WeightedProducts.Lanes;
        _columns = new short[(long)_padded * plan.Indicators];
        for (var i = 0; i < plan.Indicators; i++)
        {
            var column = answers.Answers(i);
            for (var r = 0; r < rows.Length; r++)
            {
                _columns[(i * _padded) + r] = column[rows[r]];
                _largest = Math.Max(_largest, (int)column[rows[r]]);
            }
        }
    }

    internal override MomentCounter Counter() => new WholeCounter(this);

    private sealed class WholeCounter(WholeMoments source) : MomentCounter
    {
        private readonly WeightedProducts _products = new(source._columns, source._padded, source.Plan.Indicators, source._largest);

        internal override FitProblem Count(ReadOnlySpan<int> counts, Moments moments)
        {
            var n = _products.Count(counts);
            moments.N = n;
            if (n < 2)
            {
                return FitProblem.TooFewRows;
            }

            var plan = source.Plan;
            var (means, deviations) = (moments.Means, moments.Deviations);
            for (var i = 0; i < plan.Indicators; i++)
            {
                var spread = Centred(n, i, i);
                if (spread == 0)
                {
                    moments.Culprit = i;
                    return FitProblem.Constant;
                }

                means[i] = (double)_products.Sum(i) / n;
                deviations[i] = Math.Sqrt(spread);
            }

            for (var i = 0; i < plan.Indicators; i++)
            {
                moments.Correlations[(i * plan.Stride) + i] = 1;
                var inverse = 1 / deviations[i];
                for (var j = i + 1; j < plan.Indicators; j++)
                {
                    var correlation = Centred(n, i, j) * inverse / deviations[j];
                    moments.Correlations[(i * plan.Stride) + j] = moments.Correlations[(j * plan.Stride) + i] = correlation;
                }
            }

            var scale = 1 / Math.Sqrt((double)n * (n - 1));
            for (var i = 0; i < plan.Indicators; i++)
            {
                deviations[i] *= scale;
            }

            return FitProblem.None;
        }

        // n times the sum of products about the means; a whole number, and exact as long as it has 63 bits.
        private double Centred(long n, int i, int j)
        {
            const long most = 11_000_000; // its square times 255 times 255 has 63 bits
            return n <= most
                ? (n * _products.Product(i, j)) - (_products.Sum(i) * _products.Sum(j))
                : (double)(((Int128)n * _products.Product(i, j)) - ((Int128)_products.Sum(i) * _products.Sum(j)));
        }
    }
}
