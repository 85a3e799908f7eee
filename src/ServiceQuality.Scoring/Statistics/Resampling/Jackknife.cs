namespace ServiceQuality.Scoring.Statistics.Resampling;

/// <summary>
/// The jackknife (Quenouille 1956, Tukey 1958): a statistic without each value, or row, in turn. It needs no random numbers. For
/// statistics that are not smooth, such as the median, its standard error is wrong; use the <see cref="Bootstrap"/>.
/// </summary>
public static class Jackknife
{
    /// <summary>Leaves out one value after the other.</summary>
    /// <param name="values">The values, 2 or more, finite and at most 1e150 in size.</param>
    /// <param name="statistic">
    /// Computes the statistic. The values are in a copy that may be sorted in place. Null when they have no such statistic.
    /// </param>
    /// <returns>The jackknife of the statistic.</returns>
    /// <exception cref="ArgumentException">
    /// There are fewer than two values, or one is not finite or too large.
    /// </exception>
    public static JackknifeResult Run(ReadOnlySpan<double> values, Func<Span<double>, double?> statistic)
    {
        Guard.Against.InvalidValues(values);
        Guard.Against.Null(statistic);
        var sample = values.ToArray();
        var buffer = new double[sample.Length];
        return Run(sample.Length, left =>
        {
            var filled = 0;
            for (var i = 0; i < sample.Length; i++)
            {
                if (i != left)
                {
                    buffer[filled++] = sample[i];
                }
            }

            return statistic(buffer.AsSpan(0, filled));
        });
    }

    /// <summary>Leaves out one row after the other, such as one respondent of a survey.</summary>
    /// <param name="rows">The number of rows, 2 or more.</param>
    /// <param name="statistic">
    /// Computes the statistic without the row at a position, or of all rows when the position is null. Null when they have no
    /// such statistic.
    /// </param>
    /// <returns>The jackknife of the statistic.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There are fewer than two rows.</exception>
    public static JackknifeResult Run(int rows, Func<int?, double?> statistic)
    {
        Guard.Against.LessThan(rows, 2);
        Guard.Against.Null(statistic);
        return new(rows, statistic(null), [.. Enumerable.Range(0, rows).Select(i => statistic(i))]);
    }
}
