namespace ServiceQuality.Scoring.Satisfaction;

// Small symmetric systems without an allocation, by roots without square roots: L D L', where one division for each row is all
// there is.
internal static class Cholesky
{
    // What is left of a variance of 1 when all others are known; below this a variable is a combination of the others.
    private const double Singular = 1e-10;

    // Puts L below the diagonal of a correlation matrix of so many rows, which lie densely one after the other, and the inverse
    // of D on it; false when the matrix is singular.
    internal static bool Factor(Span<double> matrix, int rows)
    {
        for (var i = 0; i < rows; i++)
        {
            var row = matrix.Slice(i * rows, i + 1);
            for (var j = 1; j < i; j++)
            {
                var above = matrix.Slice(j * rows, j);
                var rest = row[j];
                for (var k = 0; k < above.Length; k++)
                {
                    rest -= row[k] * above[k];
                }

                row[j] = rest;
            }

            var left = row[i];
            for (var k = 0; k < i; k++)
            {
                var scaled = row[k] * matrix[k * (rows + 1)];
                left -= row[k] * scaled;
                row[k] = scaled;
            }

            if (!(left > Singular))
            {
                return false;
            }

            row[i] = 1 / left;
        }

        return true;
    }

    // Puts the solution in place of the right side.
    internal static void Solve(ReadOnlySpan<double> root, int rows, Span<double> side)
    {
        for (var i = 1; i < rows; i++)
        {
            var row = root.Slice(i * rows, i);
            var rest = side[i];
            for (var k = 0; k < row.Length; k++)
            {
                rest -= row[k] * side[k];
            }

            side[i] = rest;
        }

        for (var i = rows - 1; i >= 0; i--)
        {
            var rest = side[i] * root[i * (rows + 1)];
            for (var k = i + 1; k < rows; k++)
            {
                rest -= root[(k * rows) + i] * side[k];
            }

            side[i] = rest;
        }
    }

    // The diagonal of the inverse of a correlation matrix whose rows lie one after the other; null when it is not positive
    // definite.
    internal static double[]? Inflation(double[] correlations, int rows)
    {
        if (!Factor(correlations, rows))
        {
            return null;
        }

        var inflation = new double[rows];
        var side = new double[rows];
        for (var i = 0; i < rows; i++)
        {
            Array.Clear(side);
            side[i] = 1;
            Solve(correlations, rows, side);
            inflation[i] = Math.Max(1, side[i]);
        }

        return inflation;
    }
}
