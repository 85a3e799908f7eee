namespace ServiceQuality.Scoring.Statistics.Weights;

// The logarithms of comparisons in pairs, checked. Cells above and below the diagonal differ exactly by their sign.
internal static class Judgements
{
    // Far outside the scale from 1/9 to 9, and well inside the range in which no product of comparisons is lost.
    private const double Max = 1e9;
    private const double Min = 1e-9;
    private const double Tolerance = 1e-9;

    private const string Allowed = "are judgements from 1e-9 to 1e9";

    internal static double[,] FromMatrix(double[,] matrix, string parameter)
    {
        var count = Guard.Against.NonSquareMatrix(matrix, parameter);
        var logs = new double[count, count];
        for (var i = 0; i < count; i++)
        {
            for (var j = 0; j < count; j++)
            {
                var (cell, mirrored) = (matrix[i, j], matrix[j, i]);
                Guard.Against.InvalidCell(!IsInRange(cell), matrix, i, j, Allowed, parameter);
                Guard.Against.InvalidCell(
                    i == j && Math.Abs(cell - 1) > Tolerance, matrix, i, j, "on the diagonal is 1", parameter);
                Guard.Against.InvalidCell(
                    i > j && Math.Abs((cell * mirrored) - 1) > Tolerance,
                    matrix,
                    i,
                    j,
                    $"is 1 / {mirrored}, the reciprocal of [{j}, {i}], within 1e-9 of its size",
                    parameter);
                if (i > j)
                {
                    // The mean of a judgement and its rounded reciprocal.
                    logs[j, i] = (Math.Log(mirrored) - Math.Log(cell)) / 2;
                    logs[i, j] = -logs[j, i];
                }
            }
        }

        return logs;
    }

    // Row by row: first with second, first with third, ..., second with third, ...
    internal static double[,] FromUpperTriangle(ReadOnlySpan<double> judgements, string parameter)
    {
        var count = (int)((1 + Math.Sqrt(1 + (8.0 * judgements.Length))) / 2);
        Guard.Against.Invalid(
            judgements.IsEmpty || (long)count * (count - 1) / 2 != judgements.Length,
            $"There are {judgements.Length} judgements; allowed are n (n - 1) / 2 for n criteria: 1, 3, 6, 10 and so on.",
            parameter);
        var logs = new double[count, count];
        var next = 0;
        for (var i = 0; i < count; i++)
        {
            for (var j = i + 1; j < count; j++)
            {
                var judgement = judgements[next];
                Guard.Against.Invalid(
                    !IsInRange(judgement), $"The judgement at index {next} is {judgement}; allowed {Allowed}.", parameter);
                logs[i, j] = Math.Log(judgement);
                logs[j, i] = -logs[i, j];
                next++;
            }
        }

        return logs;
    }

    private static bool IsInRange(double judgement) => judgement is >= Min and <= Max;
}
