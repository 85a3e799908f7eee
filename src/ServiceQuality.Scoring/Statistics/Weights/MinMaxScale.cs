namespace ServiceQuality.Scoring.Statistics.Weights;

// Min-max normalisation: a criterion on the scale from 0 for the worst to 1 for the best alternative.
internal static class MinMaxScale
{
    // Null when all values are the same.
    internal static double[]? NormaliseColumn(double[,] matrix, int column, CriterionDirection direction, string parameter)
    {
        var values = new double[matrix.GetLength(0)];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = matrix[i, column];
            Guard.Against.InvalidCell(
                !(Math.Abs(values[i]) <= NumberLimits.MaxMagnitude),
                matrix,
                i,
                column,
                "are finite numbers up to 1e150 in size",
                parameter);
        }

        var (minimum, maximum) = (values.Min(), values.Max());
        if (minimum == maximum)
        {
            return null;
        }

        for (var i = 0; i < values.Length; i++)
        {
            var distance = direction == CriterionDirection.HigherIsBetter ? values[i] - minimum : maximum - values[i];
            values[i] = distance / (maximum - minimum);
        }

        return values;
    }
}
