using System.Globalization;

namespace ServiceQuality.Scoring.Statistics.Weights;

// The logarithms of comparisons in pairs, checked: what is above the diagonal is what is below it with the other sign, exactly.
internal static class Judgements
{
    // Far outside the scale from 1/9 to 9, and well inside the range where no product of comparisons is lost.
    private const double Largest = 1e9;
    private const double Smallest = 1e-9;
    private const double Tolerance = 1e-9;

    private const string Range = "are judgements from 1e-9 to 1e9";

    internal static double[,] OfMatrix(double[,] matrix, string parameter)
    {
        var count = SquareMatrix.CheckedSize(matrix, parameter);
        var logs = new double[count, count];
        for (var i = 0; i < count; i++)
        {
            for (var j = 0; j < count; j++)
            {
                var (cell, mirrored) = (matrix[i, j], matrix[j, i]);
                if (!IsInRange(cell))
                {
                    throw SquareMatrix.Refused(matrix, i, j, Range, parameter);
                }

                if (i == j && Math.Abs(cell - 1) > Tolerance)
                {
                    throw SquareMatrix.Refused(matrix, i, j, "on the diagonal is 1", parameter);
                }

                if (i > j && Math.Abs((cell * mirrored) - 1) > Tolerance)
                {
                    throw SquareMatrix.Refused(
                        matrix, i, j, string.Create(CultureInfo.InvariantCulture, $"is 1 / {mirrored}, the reciprocal of [{j}, {i}], within 1e-9 of its size"), parameter);
                }

                if (i > j)
                {
                    // Of a judgement and its rounded reciprocal, the mean.
                    logs[j, i] = (Math.Log(mirrored) - Math.Log(cell)) / 2;
                    logs[i, j] = -logs[j, i];
                }
            }
        }

        return logs;
    }

    // Row by row: first with second, first with third, ..., second with third, ...
    internal static double[,] OfUpperTriangle(ReadOnlySpan<double> judgements, string parameter)
    {
        var count = (int)((1 + Math.Sqrt(1 + (8.0 * judgements.Length))) / 2);
        if (judgements.IsEmpty || (long)count * (count - 1) / 2 != judgements.Length)
        {
            throw new ArgumentException(
                string.Create(CultureInfo.InvariantCulture, $"There are {judgements.Length} judgements; allowed are n (n - 1) / 2 for n criteria: 1, 3, 6, 10 and so on."), parameter);
        }

        var logs = new double[count, count];
        var next = 0;
        for (var i = 0; i < count; i++)
        {
            for (var j = i + 1; j < count; j++)
            {
                var judgement = judgements[next];
                if (!IsInRange(judgement))
                {
                    throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"The judgement at index {next} is {judgement}; allowed {Range}."), parameter);
                }

                logs[i, j] = Math.Log(judgement);
                logs[j, i] = -logs[i, j];
                next++;
            }
        }

        return logs;
    }

    private static bool IsInRange(double judgement) => judgement is >= Smallest and <= Largest;
}
