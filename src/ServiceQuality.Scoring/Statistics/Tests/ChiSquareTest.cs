using System.Globalization;
using ServiceQuality.Scoring.Statistics.Distributions;

namespace ServiceQuality.Scoring.Statistics.Tests;

/// <summary>Pearson's (1900) chi-square tests of counts: whether a table's rows and columns are independent, and whether counts follow given shares.</summary>
public static class ChiSquareTest
{
    /// <summary>Tests that the rows and columns of a table of counts have nothing to do with each other.</summary>
    /// <param name="table">The counts by row and column.</param>
    /// <param name="continuity">Whether to correct a table of two rows and two columns for continuity (Yates 1934), as R does by default; other tables are not corrected.</param>
    /// <returns>Chi-square, (rows - 1) (columns - 1) degrees of freedom, p and Cramer's V, which is always of the uncorrected chi-square. Empty rows and columns do not count.</returns>
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
                if (count < 0)
                {
                    throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"Count {count} in row {r}, column {c} is negative; allowed are numbers from 0."), nameof(table));
                }

                rows[r] += count;
                columns[c] += count;
                total = checked(total + count);
            }
        }

        var (height, width) = (rows.Count(r => r > 0), columns.Count(c => c > 0));
        var corrected = continuity && height == 2 && width == 2;
        var name = corrected ? "chi-square of independence with continuity correction" : "chi-square of independence";
        if (height < 2 || width < 2)
        {
            return HypothesisTest.None(name, total, Alternative.TwoSided, "chi-square", total == 0 ? "all counts are 0" : "fewer than two rows or columns have a count");
        }

        var (square, plain) = (0.0, 0.0);
        var correction = corrected ? Correction(table, rows, columns, total) : 0;
        for (var r = 0; r < rows.Length; r++)
        {
            for (var c = 0; c < columns.Length; c++)
            {
                if (rows[r] > 0 && columns[c] > 0)
                {
                    var expected = rows[r] * columns[c] / total;
                    var off = Math.Abs(table[r, c] - expected);
                    plain += off * off / expected;
                    square += (off - correction) * (off - correction) / expected;
                }
            }
        }

        var df = (height - 1.0) * (width - 1);
        var v = Math.Sqrt(plain / total / (Math.Min(height, width) - 1));
        return Result(name, total, square, df, [new(EffectSizeKind.CramerV, Math.Min(v, 1))]);
    }

    /// <summary>Tests that counts follow given shares.</summary>
    /// <param name="observed">The counts.</param>
    /// <param name="shares">How the counts are shared out under the hypothesis, as many numbers, 0 or above, in any unit; none means evenly.</param>
    /// <returns>Chi-square, one degree of freedom less than there are counts, and p.</returns>
    /// <exception cref="ArgumentException">A count is negative, or the shares are not as many, not finite, negative or all 0.</exception>
    public static HypothesisTest GoodnessOfFit(ReadOnlySpan<long> observed, ReadOnlySpan<double> shares = default)
    {
        const string name = "chi-square of fit";
        if (!shares.IsEmpty)
        {
            Guard.Against.DifferentLength(observed.Length, shares.Length, nameof(observed), nameof(shares));
        }

        var (total, whole) = (0L, 0.0);
        for (var i = 0; i < observed.Length; i++)
        {
            if (observed[i] < 0)
            {
                throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"Count {observed[i]} at index {i} is negative; allowed are numbers from 0."), nameof(observed));
            }

            var share = shares.IsEmpty ? 1 : shares[i];
            if (!(share is >= 0 and <= 1e150))
            {
                throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"Share {share} at index {i} is not allowed; allowed are finite numbers from 0."), nameof(shares));
            }

            total = checked(total + observed[i]);
            whole += share;
        }

        if (observed.Length > 0 && whole == 0)
        {
            throw new ArgumentException("All shares are 0; allowed are shares of which one is above 0.", nameof(shares));
        }

        var (square, cells) = (0.0, 0);
        for (var i = 0; i < observed.Length; i++)
        {
            var expected = total * ((shares.IsEmpty ? 1 : shares[i]) / whole);
            if (expected > 0)
            {
                cells++;
                square += (observed[i] - expected) * (observed[i] - expected) / expected;
            }
            else if (observed[i] > 0)
            {
                return HypothesisTest.None(name, total, Alternative.TwoSided, "chi-square", "what was found cannot happen under the hypothesis");
            }
        }

        return total == 0 || cells < 2
            ? HypothesisTest.None(name, total, Alternative.TwoSided, "chi-square", total == 0 ? "all counts are 0" : "fewer than two shares are above 0")
            : Result(name, total, square, cells - 1, []);
    }

    internal static HypothesisTest Result(string method, long n, double square, double df, ReadOnlySpan<EffectSize> effects, string name = "chi-square") => !double.IsFinite(square) ? HypothesisTest.None(method, n, Alternative.TwoSided, name, NoResultReason.TooLarge) : new(
        method, n, Alternative.TwoSided, name, square, PValue.FromLog(Math.Min(GammaTail.LogUpper(df / 2, square / 2), 0)), df, effectSizes: effects);

    // Yates' half, or all of the distance where that is less.
    private static double Correction(long[,] table, double[] rows, double[] columns, double total)
    {
        var least = 0.5;
        for (var r = 0; r < rows.Length; r++)
        {
            for (var c = 0; c < columns.Length; c++)
            {
                if (rows[r] > 0 && columns[c] > 0)
                {
                    least = Math.Min(least, Math.Abs(table[r, c] - (rows[r] * columns[c] / total)));
                }
            }
        }

        return least;
    }
}
