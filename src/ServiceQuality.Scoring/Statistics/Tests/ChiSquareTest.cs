using ServiceQuality.Scoring.Statistics.Distributions;

namespace ServiceQuality.Scoring.Statistics.Tests;

/// <summary>
/// Pearson's (1900) chi-square tests of counts: whether the rows and columns of a table are independent, and whether counts
/// follow expected frequencies.
/// </summary>
public static class ChiSquareTest
{
    private const string StatisticName = "chi-square";

    /// <summary>Tests that the rows and columns of a table of counts are independent.</summary>
    /// <param name="table">The counts by row and column.</param>
    /// <param name="continuity">
    /// Whether to correct a table of two rows and two columns for continuity (Yates 1934), as R does by default; other tables are
    /// not corrected.
    /// </param>
    /// <returns>
    /// Chi-square, (rows - 1) (columns - 1) degrees of freedom, p and Cramer's V, which is always that of the uncorrected
    /// chi-square. Empty rows and columns do not count.
    /// </returns>
    /// <exception cref="ArgumentException">A count is negative.</exception>
    public static HypothesisTest Independence(long[,] table, bool continuity = false)
    {
        Guard.Against.Null(table);
        var (rows, columns) = (new double[table.GetLength(0)], new double[table.GetLength(1)]);
        var total = 0L;
        for (var r = 0; r < rows.Length; r++)
        {
            for (var c = 0; c < columns.Length; c++)
            {
                var count = table[r, c];
                Guard.Against.Invalid(
                    count < 0, $"Count {count} in row {r}, column {c} is negative; allowed are numbers from 0.", nameof(table));
                rows[r] += count;
                columns[c] += count;
                total = checked(total + count);
            }
        }

        var (height, width) = (rows.Count(r => r > 0), columns.Count(c => c > 0));
        var isCorrected = continuity && height == 2 && width == 2;
        var name = isCorrected ? "chi-square of independence with continuity correction" : "chi-square of independence";
        if (height < 2 || width < 2)
        {
            var reason = total == 0 ? "all counts are 0" : "fewer than two rows or columns have a count";
            return HypothesisTest.None(name, total, Alternative.TwoSided, StatisticName, reason);
        }

        var (square, uncorrected) = (0.0, 0.0);
        var correction = isCorrected ? Correction(table, rows, columns, total) : 0;
        for (var r = 0; r < rows.Length; r++)
        {
            for (var c = 0; c < columns.Length; c++)
            {
                if (rows[r] > 0 && columns[c] > 0)
                {
                    var expected = rows[r] * columns[c] / total;
                    var off = Math.Abs(table[r, c] - expected);
                    uncorrected += off * off / expected;
                    square += (off - correction) * (off - correction) / expected;
                }
            }
        }

        var df = (height - 1.0) * (width - 1);
        var v = Math.Sqrt(uncorrected / total / (Math.Min(height, width) - 1));
        return Result(name, total, square, df, [new(EffectSizeKind.CramerV, Math.Min(v, 1))]);
    }

    /// <summary>Tests that counts follow expected frequencies.</summary>
    /// <param name="observed">The counts.</param>
    /// <param name="expected">
    /// The frequencies under the hypothesis, as many numbers, 0 or above, in any unit: only their ratios matter. None means that
    /// all are the same.
    /// </param>
    /// <returns>Chi-square, one degree of freedom less than there are counts, and p.</returns>
    /// <exception cref="ArgumentException">
    /// A count is negative, or the frequencies are not as many, not finite, negative or all 0.
    /// </exception>
    public static HypothesisTest GoodnessOfFit(ReadOnlySpan<long> observed, ReadOnlySpan<double> expected = default)
    {
        const string name = "chi-square of fit";
        if (!expected.IsEmpty)
        {
            Guard.Against.DifferentLength(observed.Length, expected.Length, nameof(observed), nameof(expected));
        }

        var (total, whole) = (0L, 0.0);
        for (var i = 0; i < observed.Length; i++)
        {
            var frequency = expected.IsEmpty ? 1 : expected[i];
            Guard.Against.Invalid(
                observed[i] < 0, $"Count {observed[i]} at index {i} is negative; allowed are numbers from 0.", nameof(observed));
            Guard.Against.Invalid(
                !(frequency is >= 0 and <= 1e150),
                $"Frequency {frequency} at index {i} is not allowed; allowed are finite numbers from 0.",
                nameof(expected));
            total = checked(total + observed[i]);
            whole += frequency;
        }

        Guard.Against.Invalid(
            observed.Length > 0 && whole == 0,
            "All expected frequencies are 0; allowed are frequencies of which one is above 0.",
            nameof(expected));
        var (square, cells) = (0.0, 0);
        for (var i = 0; i < observed.Length; i++)
        {
            var mean = total * ((expected.IsEmpty ? 1 : expected[i]) / whole);
            if (mean > 0)
            {
                cells++;
                square += (observed[i] - mean) * (observed[i] - mean) / mean;
            }
            else if (observed[i] > 0)
            {
                return HypothesisTest.None(name, total, Alternative.TwoSided, StatisticName, NoResultReason.Impossible);
            }
        }

        if (total == 0 || cells < 2)
        {
            var reason = total == 0 ? "all counts are 0" : "fewer than two frequencies are above 0";
            return HypothesisTest.None(name, total, Alternative.TwoSided, StatisticName, reason);
        }

        return Result(name, total, square, cells - 1, []);
    }

    // The test of a statistic that is distributed as chi-square.
    internal static HypothesisTest Result(
        string method, long n, double square, double df, ReadOnlySpan<EffectSize> effects, string name = StatisticName)
    {
        if (!double.IsFinite(square))
        {
            return HypothesisTest.None(method, n, Alternative.TwoSided, name, NoResultReason.TooLarge);
        }

        var p = PValue.FromLog(Math.Min(GammaTail.LogUpper(df / 2, square / 2), 0));
        return new(method, n, Alternative.TwoSided, name, square, p, df, effectSizes: effects);
    }

    // Yates' half, or the whole distance where that is less.
    private static double Correction(long[,] table, double[] rows, double[] columns, double total)
    {
        var correction = 0.5;
        for (var r = 0; r < rows.Length; r++)
        {
            for (var c = 0; c < columns.Length; c++)
            {
                if (rows[r] > 0 && columns[c] > 0)
                {
                    correction = Math.Min(correction, Math.Abs(table[r, c] - (rows[r] * columns[c] / total)));
                }
            }
        }

        return correction;
    }
}
