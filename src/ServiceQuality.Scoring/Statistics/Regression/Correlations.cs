using System.Globalization;

namespace ServiceQuality.Scoring.Statistics.Regression;

// What is asked of correlations that a caller hands in.
internal static class Correlations
{
    // How far a correlation may be from what it must be.
    private const double Tolerance = 1e-9;

    // A copy, with the mean of what stands on either side of the diagonal.
    internal static double[,] CheckedMatrix(double[,] matrix, string parameter)
    {
        var count = matrix.GetLength(0);
        var among = new double[count, count];
        for (var i = 0; i < count; i++)
        {
            for (var j = 0; j < count; j++)
            {
                var (cell, mirrored) = (matrix[i, j], matrix[j, i]);
                if (!(Math.Abs(cell) <= 1 + Tolerance))
                {
                    throw SquareMatrix.Refused(matrix, i, j, "are correlations, from -1 to 1", parameter);
                }

                if (i == j && Math.Abs(cell - 1) > Tolerance)
                {
                    throw SquareMatrix.Refused(matrix, i, j, "on the diagonal is 1", parameter);
                }

                if (Math.Abs(cell - mirrored) > Tolerance)
                {
                    throw SquareMatrix.Refused(matrix, i, j, string.Create(CultureInfo.InvariantCulture, $"is what [{j}, {i}] holds, {mirrored}"), parameter);
                }

                among[i, j] = i == j ? 1 : (cell / 2) + (mirrored / 2);
            }
        }

        return among;
    }

    internal static void Checked(ReadOnlySpan<double> correlations, int count, string parameter)
    {
        Sample.SameLength(count, correlations.Length, "amongPredictors", parameter);
        for (var i = 0; i < correlations.Length; i++)
        {
            if (!(Math.Abs(correlations[i]) <= 1 + Tolerance))
            {
                throw new ArgumentException(
                    string.Create(CultureInfo.InvariantCulture, $"The correlation at index {i} is {correlations[i]}; allowed are correlations, from -1 to 1."), parameter);
            }
        }
    }
}
