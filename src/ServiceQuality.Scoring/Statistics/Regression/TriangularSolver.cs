namespace ServiceQuality.Scoring.Statistics.Regression;

// Solves equations with an upper triangular matrix.
internal static class TriangularSolver
{
    // The x of R x = y, of the first rows and columns.
    internal static double[] SolveUpper(double[,] r, int size, double[] y)
    {
        var x = new double[size];
        for (var i = size - 1; i >= 0; i--)
        {
            var sum = y[i];
            for (var k = i + 1; k < size; k++)
            {
                sum -= r[i, k] * x[k];
            }

            x[i] = sum / r[i, i];
        }

        return x;
    }

    // The x of R'x = y.
    internal static double[] SolveTransposed(double[,] r, double[] y)
    {
        var x = new double[y.Length];
        for (var i = 0; i < x.Length; i++)
        {
            var sum = y[i];
            for (var k = 0; k < i; k++)
            {
                sum -= r[k, i] * x[k];
            }

            x[i] = sum / r[i, i];
        }

        return x;
    }

    // The diagonal of the inverse of R'R.
    internal static double[] InverseDiagonal(double[,] r)
    {
        var size = r.GetLength(0);
        var diagonal = new double[size];
        for (var j = 0; j < size; j++)
        {
            // The length of column j of the inverse of R'.
            var axis = new double[size];
            axis[j] = 1;
            foreach (var part in SolveTransposed(r, axis))
            {
                diagonal[j] += part * part;
            }
        }

        return diagonal;
    }
}
