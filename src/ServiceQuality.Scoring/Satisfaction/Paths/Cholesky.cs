namespace ServiceQuality.Scoring.Satisfaction.Paths;

// Small symmetric systems without an allocation.
internal static class Cholesky
{
    // What is left of a variance of 1 when all others are known; below this a variable is a combination of the others.
    private const double Singular = 1e-10;

    // Puts the lower root in place of the lower triangle of a correlation matrix of so many rows, which lie densely one after the other; false when it is singular.
    internal static bool Factor(Span<double> matrix, int rows)
    {
        for (var i = 0; i < rows; i++)
        {
            var row = matrix.Slice(i * rows, rows);
            for (var j = 0; j <= i; j++)
            {
                var above = matrix.Slice(j * rows, rows);
                var rest = row[j];
                for (var k = 0; k < j; k++)
                {
                    rest -= row[k] * above[k];
                }

                if (i != j)
                {
                    row[j] = rest / above[j];
                }
                else if (rest > Singular)
                {
                    row[i] = Math.Sqrt(rest);
                }
                else
                {
                    return false;
                }
            }
        }

        return true;
    }

    // Puts the solution in place of the right side.
    internal static void Solve(ReadOnlySpan<double> root, int rows, Span<double> side)
    {
        for (var i = 0; i < rows; i++)
        {
            var rest = side[i];
            for (var k = 0; k < i; k++)
            {
                rest -= root[(i * rows) + k] * side[k];
            }

            side[i] = rest / root[(i * rows) + i];
        }

        for (var i = rows - 1; i >= 0; i--)
        {
            var rest = side[i];
            for (var k = i + 1; k < rows; k++)
            {
                rest -= root[(k * rows) + i] * side[k];
            }

            side[i] = rest / root[(i * rows) + i];
        }
    }

    // The diagonal of the inverse of a correlation matrix whose rows lie one after the other; null when it is not positive definite.
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
