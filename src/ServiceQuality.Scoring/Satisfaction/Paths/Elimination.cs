namespace ServiceQuality.Scoring.Satisfaction;

// Small systems that need not be positive definite, as disattenuated correlations may not be.
internal static class Elimination
{
    private const double Singular = 1e-10;

    // Puts the solution in place of the right side and spoils the matrix, whose rows lie densely one after the other; false when
    // it is singular.
    internal static bool Solve(Span<double> matrix, int rows, Span<double> side)
    {
        for (var column = 0; column < rows; column++)
        {
            var pivot = column;
            for (var i = column + 1; i < rows; i++)
            {
                pivot = Math.Abs(matrix[(i * rows) + column]) > Math.Abs(matrix[(pivot * rows) + column]) ? i : pivot;
            }

            if (!(Math.Abs(matrix[(pivot * rows) + column]) > Singular))
            {
                return false;
            }

            for (var k = 0; k < rows && pivot != column; k++)
            {
                (matrix[(column * rows) + k], matrix[(pivot * rows) + k]) =
                    (matrix[(pivot * rows) + k], matrix[(column * rows) + k]);
            }

            (side[column], side[pivot]) = (side[pivot], side[column]);
            for (var i = column + 1; i < rows; i++)
            {
                var factor = matrix[(i * rows) + column] / matrix[(column * rows) + column];
                for (var k = column; k < rows; k++)
                {
                    matrix[(i * rows) + k] -= factor * matrix[(column * rows) + k];
                }

                side[i] -= factor * side[column];
            }
        }

        for (var i = rows - 1; i >= 0; i--)
        {
            for (var k = i + 1; k < rows; k++)
            {
                side[i] -= matrix[(i * rows) + k] * side[k];
            }

            side[i] /= matrix[(i * rows) + i];
        }

        return true;
    }
}
