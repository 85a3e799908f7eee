using MathNet.Numerics.LinearAlgebra;

namespace ServiceQuality.Scoring.Statistics.Reliability;

// One factor by maximum likelihood. Given the uniquenesses, the best loadings are an eigenvector of the correlations weighted by
// them; what
// is left is a function of the logarithms of the uniquenesses, minimised by Newton's method within bounds (Joreskog 1967,
// Psychometrika 32,
// 443-482; Clarke 1970). With eigenvalues t and vectors w of the weighted correlations, and m running over all but the largest,
// F = sum (t - ln t - 1), its gradient is sum (1 - t_m) w_im^2, and its Hessian
// (sum t_m w_im w_jm)(sum w_im w_jm) + sum (1 - t_m)(t_1 + t_m) / (t_1 - t_m) w_im w_i1 w_jm w_j1.
internal sealed class OneFactorFit
{
    // As in R's factanal: nothing is measured without any error.
    internal const double LeastUniqueness = 0.005;

    private const int MostIterations = 500;

    private static readonly double Lowest = Math.Log(LeastUniqueness);

    private readonly double[,] _correlations;
    private readonly double[] _logs; // of the uniquenesses
    private readonly double[] _values;
    private readonly double[,] _vectors;
    private readonly double[] _gradient;

    private OneFactorFit(double[,] correlations, double[] logs)
    {
        (_correlations, _logs) = (correlations, logs);
        var k = logs.Length;
        var weighted = new double[k, k];
        for (var i = 0; i < k; i++)
        {
            for (var j = 0; j < k; j++)
            {
                weighted[i, j] = correlations[i, j] * Math.Exp(-(logs[i] + logs[j]) / 2);
            }
        }

        (_values, _vectors) = SymmetricMatrix.Eigen(weighted);
        _gradient = new double[k];
        for (var m = 1; m < k; m++)
        {
            Discrepancy += _values[m] - Math.Log(_values[m]) - 1;
            for (var i = 0; i < k; i++)
            {
                _gradient[i] += (1 - _values[m]) * _vectors[i, m] * _vectors[i, m];
            }
        }
    }

    internal double Discrepancy { get; }

    internal int Iterations { get; private set; }

    // Whether the search ended at a point where nothing within the bounds is better near by.
    internal bool Converged { get; private set; }

    // Whether that point is the only one: otherwise any of many solutions would do as well.
    internal bool IsDetermined { get; private set; }

    internal double[] Uniquenesses => Array.ConvertAll(_logs, Math.Exp);

    // Of standardised items, with a positive sum.
    internal double[] Loadings
    {
        get
        {
            var scale = Math.Sqrt(Math.Max(_values[0] - 1, 0));
            double[] loadings = [.. _logs.Select((y, i) => Math.Exp(y / 2) * _vectors[i, 0] * scale)];
            return loadings.Sum() < 0 ? Array.ConvertAll(loadings, l => -l) : loadings;
        }
    }

    internal bool IsAtBound(int item) => _logs[item] <= Lowest;

    // Of positive definite correlations of three items or more.
    internal static OneFactorFit Of(double[,] correlations)
    {
        const double flat = 1e-13;
        var k = correlations.GetLength(0);
        var inverse = SymmetricMatrix.Inverse(correlations).Inverse;
        OneFactorFit fit = new(
            correlations, [.. Enumerable.Range(0, k).Select(i => Within(Math.Log((1 - (0.5 / k)) / inverse[i, i])))]);
        for (var i = 0; i < MostIterations; i++)
        {
            fit.Iterations = i;
            if (fit.Steepness() <= flat * k || fit.Next() is not { } next)
            {
                break;
            }

            fit = next;
        }

        fit.Converged = fit.Steepness() <= 1e-9;
        fit.IsDetermined = fit.Converged && fit.CurvesEverywhere();
        return fit;
    }

    private static double Within(double log) => Math.Clamp(log, Lowest, 0);

    // The largest slope along which one may go.
    private double Steepness() => Free().Select(i => Math.Abs(_gradient[i])).DefaultIfEmpty(0).Max();

    // The items that are not held at a bound.
    private int[] Free() => [.. Enumerable.Range(0, _logs.Length)
        .Where(i => !((_logs[i] <= Lowest && _gradient[i] > 0) || (_logs[i] >= 0 && _gradient[i] < 0)))];

    // A better point, or null when there is none that numbers can tell.
    private OneFactorFit? Next()
    {
        var free = Free();
        var slope = Vector<double>.Build.Dense(free.Length, i => _gradient[free[i]]);
        var step = -(Root(Hessian(free)) ?? Root(Curvature(free))!).Solve(slope);
        for (var length = 1.0; length > 1e-12; length /= 2)
        {
            var logs = (double[])_logs.Clone();
            for (var i = 0; i < free.Length; i++)
            {
                logs[free[i]] = Within(logs[free[i]] + (length * step[i]));
            }

            OneFactorFit next = new(_correlations, logs);

            // Near the end the discrepancy no longer tells two points apart, but the slope does.
            if (next.Discrepancy < Discrepancy - (1e-4 * length * -slope.DotProduct(step))
                || (Steepness() < 1e-6 && next.Steepness() < Steepness()))
            {
                return next;
            }
        }

        return null;
    }

    private static MathNet.Numerics.LinearAlgebra.Factorization.Cholesky<double>? Root(Matrix<double> matrix) =>
        matrix.RowCount > 0 && matrix.Evd(Symmetricity.Symmetric).EigenValues.Min(v => v.Real) > 1e-8 ? matrix.Cholesky() : null;

    private bool CurvesEverywhere() =>
        Free() is var free && (free.Length == 0 || (Root(Hessian(free)) is not null && _values[0] > 1));

    private Matrix<double> Hessian(int[] free) => Matrix<double>.Build.Dense(free.Length, free.Length, (a, b) =>
    {
        var (i, j) = (free[a], free[b]);
        var (weighted, plain, first) = (0.0, 0.0, 0.0);
        for (var m = 1; m < _values.Length; m++)
        {
            var product = _vectors[i, m] * _vectors[j, m];
            weighted += _values[m] * product;
            plain += product;
            first += (1 - _values[m]) * ((_values[0] + _values[m]) / Math.Max(_values[0] - _values[m], 1e-12)) * product;
        }

        return (weighted * plain) + (first * _vectors[i, 0] * _vectors[j, 0]);
    });

    // What the Hessian is expected to be, made positive.
    private Matrix<double> Curvature(int[] free) => Matrix<double>.Build.Dense(free.Length, free.Length, (a, b) =>
    {
        var plain = (a == b ? 1 : 0) - (_vectors[free[a], 0] * _vectors[free[b], 0]);
        return (plain * plain) + (a == b ? 1e-3 : 0);
    });
}
