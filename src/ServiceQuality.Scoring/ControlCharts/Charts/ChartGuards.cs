using ServiceQuality.Scoring.Statistics;

namespace ServiceQuality.Scoring.ControlCharts;

// Checked columns of charts.
internal static class ChartGuards
{
    // Counts beyond this could not be told apart as numbers with a fraction.
    private const long MaxCount = 1L << 53;

    internal static double[] Counts(ReadOnlySpan<long> counts, string parameterName)
    {
        var column = new double[counts.Length];
        for (var i = 0; i < column.Length; i++)
        {
            Guard.Against.Invalid(
                counts[i] is < 0 or > MaxCount,
                $"Count {counts[i]} at index {i} is not allowed; allowed are numbers from 0 to {MaxCount}.",
                parameterName);
            column[i] = counts[i];
        }

        return column;
    }

    // As many successes as trials, and at most that many.
    internal static void MoreThanTrials(ReadOnlySpan<long> successes, ReadOnlySpan<long> trials)
    {
        Guard.Against.DifferentLength(successes.Length, trials.Length, nameof(successes), nameof(trials));
        for (var i = 0; i < successes.Length; i++)
        {
            Guard.Against.Invalid(
                successes[i] > trials[i],
                $"There are {successes[i]} successes among {trials[i]} trials at index {i}; allowed are at most as many.",
                nameof(successes));
        }
    }

    // Finite values, or not a number where one is missing.
    internal static double[] Values(ReadOnlySpan<double> values, string parameterName)
    {
        for (var i = 0; i < values.Length; i++)
        {
            Guard.Against.Invalid(
                Math.Abs(values[i]) > NumberLimits.MaxMagnitude,
                $"Value {values[i]} at index {i} is not allowed; allowed are finite numbers up to 1e150 in size.",
                parameterName);
        }

        return values.ToArray();
    }

    // Of one value the deviation is not a number.
    internal static (double Mean, double Deviation) MeanAndDeviation(ReadOnlySpan<double> values)
    {
        var (first, sum, squares) = (values[0], 0.0, 0.0);
        foreach (var value in values)
        {
            sum += value - first;
        }

        var mean = first + (sum / values.Length);
        foreach (var value in values)
        {
            squares += (value - mean) * (value - mean);
        }

        return (mean, values.Length == 1 ? double.NaN : Math.Sqrt(squares / (values.Length - 1)));
    }
}
