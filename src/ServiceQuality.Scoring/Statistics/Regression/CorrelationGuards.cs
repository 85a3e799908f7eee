using System.Runtime.CompilerServices;

namespace ServiceQuality.Scoring.Statistics.Regression;

// Argument checks of correlations.
internal static class CorrelationGuards
{
    // How far a correlation may be from what it must be.
    private const double Tolerance = 1e-9;

    // A copy, with the mean of the cells on either side of the diagonal.
    internal static double[,] InvalidCorrelationMatrix(
        this IGuardClause guard, double[,] matrix, [CallerArgumentExpression(nameof(matrix))] string parameterName = "")
    {
        var count = guard.NonSquareMatrix(matrix, parameterName);
        var copy = new double[count, count];
        for (var i = 0; i < count; i++)
        {
            for (var j = 0; j < count; j++)
            {
                var (cell, mirrored) = (matrix[i, j], matrix[j, i]);
                guard.InvalidCell(
                    !(Math.Abs(cell) <= 1 + Tolerance), matrix, i, j, "are correlations, from -1 to 1", parameterName);
                guard.InvalidCell(
                    i == j && Math.Abs(cell - 1) > Tolerance, matrix, i, j, "on the diagonal is 1", parameterName);
                guard.InvalidCell(
                    Math.Abs(cell - mirrored) > Tolerance,
                    matrix,
                    i,
                    j,
                    $"is the same number as in [{j}, {i}], {mirrored}",
                    parameterName);
                copy[i, j] = i == j ? 1 : (cell / 2) + (mirrored / 2);
            }
        }

        return copy;
    }

    internal static void InvalidCorrelations(
        this IGuardClause guard,
        ReadOnlySpan<double> correlations,
        [CallerArgumentExpression(nameof(correlations))] string parameterName = "")
    {
        for (var i = 0; i < correlations.Length; i++)
        {
            guard.Invalid(
                !(Math.Abs(correlations[i]) <= 1 + Tolerance),
                $"The correlation at index {i} is {correlations[i]}; allowed are correlations, from -1 to 1.",
                parameterName);
        }
    }
}
