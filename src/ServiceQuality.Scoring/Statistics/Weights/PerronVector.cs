namespace ServiceQuality.Scoring.Statistics.Weights;

// The largest eigenvalue of a positive matrix and its eigenvector. Power iteration whose matrix is squared at each step, so that
// a second eigenvalue of nearly the same size, which a circle of preferences has, costs a few steps and not millions. Nothing is
// ever subtracted, so every weight keeps its digits, however small it is.
internal static class PerronVector
{
    // The eigenvalue lies between the smallest and the largest of (A v) / v by row (Collatz): when they agree to this, both are
    // found.
    private const double Agreement = 1e-15;

    internal static (double Value, double[] Vector) Find(double[,] matrix)
    {
        var count = matrix.GetLength(0);
        var power = matrix;
        var best = (Value: 0.0, Vector: Array.Empty<double>());
        var bestSpread = double.PositiveInfinity;
        for (var step = 0; step < 64; step++)
        {
            var (vector, left) = Sums(power);
            var (lowest, highest, above, below) = (double.PositiveInfinity, 0.0, 0.0, 0.0);
            for (var i = 0; i < count; i++)
            {
                var product = 0.0;
                for (var k = 0; k < count; k++)
                {
                    product += matrix[i, k] * vector[k];
                }

                (lowest, highest) = (Math.Min(lowest, product / vector[i]), Math.Max(highest, product / vector[i]));
                (above, below) = (above + (left[i] * product), below + (left[i] * vector[i]));
            }

            // Rounding limits the spread: further squaring then gains nothing. The error of the eigenvalue from the left and the
            // right vector is the product of their errors.
            var spread = (highest / lowest) - 1;
            if (spread < bestSpread)
            {
                (bestSpread, best) = (spread, (above / below, vector));
            }
            else if (spread < 1e-12)
            {
                break;
            }

            if (spread <= count * Agreement)
            {
                break;
            }

            power = Square(power);
        }

        return best;
    }

    // The sums of rows and columns, which approximate the right and the left eigenvector.
    private static (double[] Rows, double[] Columns) Sums(double[,] matrix)
    {
        var (rows, columns) = (new double[matrix.GetLength(0)], new double[matrix.GetLength(0)]);
        for (var i = 0; i < rows.Length; i++)
        {
            for (var j = 0; j < rows.Length; j++)
            {
                rows[i] += matrix[i, j];
                columns[j] += matrix[i, j];
            }
        }

        return (rows, columns);
    }

    // Divided by its largest cell.
    private static double[,] Square(double[,] matrix)
    {
        var count = matrix.GetLength(0);
        var square = new double[count, count];
        var largest = 0.0;
        for (var i = 0; i < count; i++)
        {
            for (var j = 0; j < count; j++)
            {
                for (var k = 0; k < count; k++)
                {
                    square[i, j] += matrix[i, k] * matrix[k, j];
                }

                largest = Math.Max(largest, square[i, j]);
            }
        }

        for (var i = 0; i < count; i++)
        {
            for (var j = 0; j < count; j++)
            {
                square[i, j] /= largest;
            }
        }

        return square;
    }
}
