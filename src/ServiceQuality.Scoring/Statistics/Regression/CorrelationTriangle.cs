using MathNet.Numerics.LinearAlgebra;
using MathNet.Numerics.LinearAlgebra.Factorization;

namespace ServiceQuality.Scoring.Statistics.Regression;

// The upper triangle R and the column z with R'R the correlations of the predictors and R'z those with the response: all that
// standardised coefficients, R2 and its shares depend on. Rows are decomposed by QR, which loses no digits to products of
// columns.
internal sealed class CorrelationTriangle
{
    // The minimum length of the residual of a predictor on those before it: R's tolerance for lm, a variance inflation of 1e14.
    private const double MinLength = 1e-7;

    // Its square from correlations, which have lost half of the digits; and how far below zero rounding may bring it.
    private const double MinSquare = 1e-12;
    private const double Tolerance = 1e-9;

    private CorrelationTriangle(double[,] r, double[] z, double residual)
    {
        R = r;
        Z = z;
        Residual = residual;
    }

    internal double[,] R { get; }

    internal double[] Z { get; }

    // The length of the residual of the response, whose own length is 1.
    internal double Residual { get; }

    internal int Count => Z.Length;

    internal double RSquared => Explained / (Explained + (Residual * Residual));

    internal double Explained => Z.Sum(z => z * z);

    internal static (CorrelationTriangle? Triangle, string? Reason) FromColumns(
        ReadOnlySpan<string> names, CentredColumn[] predictors, CentredColumn response)
    {
        var p = predictors.Length;
        double[][] columns = [.. predictors.Select(c => c.Unit), response.Unit];
        var whole = Matrix<double>.Build.DenseOfColumnArrays(columns).QR(QRMethod.Thin).R;
        var (r, z, noise) = (new double[p, p], new double[p], 0.0);
        for (var j = 0; j < p; j++)
        {
            for (var i = 0; i <= j; i++)
            {
                r[i, j] = whole[i, j];
            }

            z[j] = whole[j, p];
            noise = Math.Max(noise, predictors[j].Noise);
            if (Math.Abs(r[j, j]) <= Math.Max(MinLength, 32 * noise))
            {
                return (null, RegressionReason.Collinear(names, j, TriangularSolver.SolveUpper(r, j, Column(r, j))));
            }
        }

        return (new(r, z, Math.Abs(whole[p, p])), null);
    }

    // From the correlations themselves, by Cholesky's method.
    internal static (CorrelationTriangle? Triangle, string? Reason) FromCorrelations(
        ReadOnlySpan<string> names, double[,] among, ReadOnlySpan<double> withResponse)
    {
        var p = names.Length;
        var (r, z, explained) = (new double[p, p], new double[p], 0.0);
        for (var j = 0; j < p; j++)
        {
            var left = 1.0;
            for (var i = 0; i < j; i++)
            {
                r[i, j] = (among[i, j] - Product(r, i, j)) / r[i, i];
                left -= r[i, j] * r[i, j];
            }

            if (left < -Tolerance)
            {
                return (null, RegressionReason.Contradiction(names[j]));
            }

            if (left <= MinSquare)
            {
                return (null, RegressionReason.Collinear(names, j, TriangularSolver.SolveUpper(r, j, Column(r, j))));
            }

            r[j, j] = Math.Sqrt(left);
            z[j] = withResponse[j];
            for (var i = 0; i < j; i++)
            {
                z[j] -= r[i, j] * z[i];
            }

            z[j] /= r[j, j];
            explained += z[j] * z[j];
        }

        if (explained > 1 + Tolerance)
        {
            return (null, RegressionReason.MoreThanAll(explained));
        }

        var all = Math.Sqrt(Math.Max(1, explained));
        return (new(r, [.. z.Select(part => part / all)], Math.Sqrt(Math.Max(0, 1 - explained))), null);
    }

    private static double Product(double[,] r, int i, int j)
    {
        var sum = 0.0;
        for (var k = 0; k < i; k++)
        {
            sum += r[k, i] * r[k, j];
        }

        return sum;
    }

    private static double[] Column(double[,] r, int j) => [.. Enumerable.Range(0, j).Select(i => r[i, j])];
}
