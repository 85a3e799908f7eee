using MathNet.Numerics.LinearAlgebra;
using ServiceQuality.Scoring.Tables;

namespace ServiceQuality.Scoring.Statistics.Reliability;

// What the methods of this folder ask of covariances and correlations.
internal static class SymmetricMatrix
{
    // Eigenvalues of correlations are known to some 1e-15 times their number; what is nearer to 0 is 0.
    private const double Tolerance = 1e-13;

    internal static double[,] Correlations(double[,] covariances)
    {
        var count = covariances.GetLength(0);
        var correlations = new double[count, count];
        for (var i = 0; i < count; i++)
        {
            for (var j = 0; j < count; j++)
            {
                correlations[i, j] = i == j ? 1
                    : covariances[i, j] / (Math.Sqrt(covariances[i, i]) * Math.Sqrt(covariances[j, j]));
            }
        }

        return correlations;
    }

    // The eigenvalues from large to small, and their vectors as columns.
    internal static (double[] Values, double[,] Vectors) Eigen(double[,] matrix)
    {
        var count = matrix.GetLength(0);
        var found = Matrix<double>.Build.DenseOfArray(matrix).Evd(Symmetricity.Symmetric);
        var (values, vectors) = (new double[count], new double[count, count]);
        foreach (var (to, from) in Enumerable.Range(0, count).OrderByDescending(i => found.EigenValues[i].Real).Index())
        {
            values[to] = found.EigenValues[from].Real;
            for (var i = 0; i < count; i++)
            {
                vectors[i, to] = found.EigenVectors[i, from];
            }
        }

        return (values, vectors);
    }

    private const string Singular =
        "the correlations are singular: an item is a linear combination of others, or there are not more rows than items";

    // Why correlations with these eigenvalues have no inverse, or null when they have one.
    internal static TableText? NoInverse(double[] eigenvalues) => eigenvalues[^1] switch
    {
        var least when least < -Tolerance * eigenvalues.Length =>
            TableText.Compose(
                $"the correlations are indefinite (smallest eigenvalue {least:G3}): no complete data have them",
                $"相关矩阵不定（最小特征值{least:G3}）：没有完整数据会有这样的相关"),
        var least when least <= Tolerance * eigenvalues.Length =>
            (Singular, "相关矩阵奇异：有题项是其他题项的线性组合，或行数不多于题项数"),
        _ => (TableText?)null,
    };

    // Of a positive definite matrix the inverse and the logarithm of the determinant.
    internal static (double[,] Inverse, double LogDeterminant) Inverse(double[,] matrix)
    {
        var root = Matrix<double>.Build.DenseOfArray(matrix).Cholesky();
        return (root.Solve(Matrix<double>.Build.DenseIdentity(matrix.GetLength(0))).ToArray(), root.DeterminantLn);
    }

    internal static double Trace(double[,] matrix) => Enumerable.Range(0, matrix.GetLength(0)).Sum(i => matrix[i, i]);

    internal static double[] RowSums(double[,] matrix)
    {
        var count = matrix.GetLength(0);
        var sums = new double[count];
        for (var i = 0; i < count; i++)
        {
            for (var j = 0; j < count; j++)
            {
                sums[i] += matrix[i, j];
            }
        }

        return sums;
    }

    internal static double[] AboveDiagonal(double[,] matrix)
    {
        List<double> cells = [];
        for (var i = 0; i < matrix.GetLength(0); i++)
        {
            for (var j = i + 1; j < matrix.GetLength(0); j++)
            {
                cells.Add(matrix[i, j]);
            }
        }

        return [.. cells];
    }
}
