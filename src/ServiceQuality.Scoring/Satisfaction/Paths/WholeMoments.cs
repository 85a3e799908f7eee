using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using ServiceQuality.Domain.Satisfaction;

namespace ServiceQuality.Scoring.Satisfaction;

// Moments of complete rows that count whole times: every sum is a whole number and exact.
internal sealed class WholeMoments : MomentSource
{
    private readonly short[] _columns;
    private readonly int _padded;
    private readonly int _largest;

    internal WholeMoments(ModelPlan plan, IndexAnswers answers, ReadOnlySpan<int> rows)
        : base(plan, rows.Length)
    {
        // Each column is padded with zeros to whole vectors; they add nothing.
        _padded = (rows.Length + WeightedProducts.Lanes - 1) / WeightedProducts.Lanes * WeightedProducts.Lanes;
        _columns = new short[(long)_padded * plan.Indicators];
        for (var i = 0; i < plan.Indicators; i++)
        {
            var column = answers.Answers(i).Codes;
            for (var r = 0; r < rows.Length; r++)
            {
                _columns[(i * _padded) + r] = column[rows[r]];
                _largest = Math.Max(_largest, (int)column[rows[r]]);
            }
        }
    }

    internal override MomentCounter CreateCounter() => new WholeCounter(this);

    private sealed class WholeCounter(WholeMoments source) : MomentCounter
    {
        private readonly WeightedProducts _products =
            new(source._columns, source._padded, source.Plan.Indicators, source._largest);
        private readonly double[] _sums = new double[source.Plan.Stride];

        // Roots of n times the sums of squares about the means; infinite after the last indicator, so that the cells there become
        // 0.
        private readonly double[] _roots = [.. Enumerable.Repeat(double.PositiveInfinity, source.Plan.Stride)];

        internal override FitProblem Count(ReadOnlySpan<int> counts, Moments moments)
        {
            var n = _products.Count(counts);
            moments.N = n;
            if (n < 2)
            {
                return FitProblem.TooFewRows;
            }

            var (indicators, problem) = (source.Plan.Indicators, FitProblem.None);
            var scale = 1 / Math.Sqrt((double)n * (n - 1));
            for (var i = 0; i < indicators; i++)
            {
                var spread = Centred(n, i, i);
                if (spread == 0)
                {
                    // The numbers of other indicators are still found.
                    moments.Culprit = problem == FitProblem.None ? i : moments.Culprit;
                    (problem, spread) = (FitProblem.Constant, double.NaN);
                }

                _sums[i] = _products.Sum(i);
                _roots[i] = Math.Sqrt(spread);
                moments.Means[i] = _sums[i] / n;
                moments.Deviations[i] = _roots[i] * scale;
            }

            // Products of sums have 53 bits, so that doubles hold them exactly.
            const double most = 94_906_265;
            if (n * (double)source._largest <= most)
            {
                Correlate(n, moments.Correlations);
            }
            else
            {
                CorrelateLarge(n, moments.Correlations);
            }

            Mirror(moments.Correlations);
            return problem;
        }

        // n times the sum of products about the means, a whole number.
        private double Centred(long n, int i, int j) =>
            (double)(((Int128)n * _products.Products(i)[j]) - ((Int128)_products.Sum(i) * _products.Sum(j)));

        private void Correlate(double n, double[] correlations)
        {
            var stride = source.Plan.Stride;
            ref var sums = ref MemoryMarshal.GetArrayDataReference(_sums);
            ref var roots = ref MemoryMarshal.GetArrayDataReference(_roots);
            for (var i = 0; i < source.Plan.Indicators; i++)
            {
                ref var products = ref MemoryMarshal.GetReference(_products.Products(i));
                ref var to = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(correlations), i * stride);
                var (sum, inverse) = (_sums[i], 1 / _roots[i]);
                for (var at = (nuint)(i / 4 * 4); at < (nuint)stride; at += 4)
                {
                    var centred = (Vector256.ConvertToDouble(Vector256.LoadUnsafe(ref products, at)) * n)
                        - (Vector256.LoadUnsafe(ref sums, at) * sum);
                    (centred * inverse / Vector256.LoadUnsafe(ref roots, at)).StoreUnsafe(ref to, at);
                }
            }
        }

        private void CorrelateLarge(long n, double[] correlations)
        {
            for (var i = 0; i < source.Plan.Indicators; i++)
            {
                var inverse = 1 / _roots[i];
                for (var j = i; j < source.Plan.Indicators; j++)
                {
                    correlations[(i * source.Plan.Stride) + j] = Centred(n, i, j) * inverse / _roots[j];
                }
            }
        }

        private void Mirror(double[] correlations)
        {
            var stride = source.Plan.Stride;
            for (var i = 0; i < source.Plan.Indicators; i++)
            {
                correlations[i * (stride + 1)] = 1;
                for (var j = 0; j < i; j++)
                {
                    correlations[(i * stride) + j] = correlations[(j * stride) + i];
                }
            }
        }
    }
}
