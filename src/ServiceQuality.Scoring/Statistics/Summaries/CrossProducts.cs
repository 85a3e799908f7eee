using System.Globalization;
using System.Text.Json.Serialization;
using ServiceQuality.Domain;
using ServiceQuality.Scoring.Json;
using ServiceQuality.Scoring.Statistics.Kernels;

namespace ServiceQuality.Scoring.Statistics.Summaries;

/// <summary>
/// For each two columns of answers the sums over the rows in which both are there: all that covariances, correlations and what is made of
/// them need. The sums are whole numbers, so summaries of parts merge to the very summary of the whole, in any order and grouping.
/// </summary>
[JsonConverter(typeof(ScoringJsonConverter<CrossProducts>))]
public sealed record CrossProducts
{
    /// <summary>How many columns there may be.</summary>
    public const int MostColumns = 1000;

    internal CrossProducts(int columns, ValueList<long> counts, ValueList<long> sums, ValueList<long> squares, ValueList<long> products)
    {
        Columns = columns;
        Counts = counts;
        Sums = sums;
        Squares = squares;
        Products = products;
    }

    /// <summary>How many columns there are.</summary>
    public int Columns { get; }

    // By row and column of a matrix: at i, j the number of rows that have both, the sum of i and of its squares, and of i times j.
    internal ValueList<long> Counts { get; }

    internal ValueList<long> Sums { get; }

    internal ValueList<long> Squares { get; }

    internal ValueList<long> Products { get; }

    /// <summary>Sums up answers stored one byte each, column after column.</summary>
    /// <param name="answers">The answers of all rows in the first column, then those in the second, and so on; 0 is a missing one.</param>
    /// <param name="columns">How many columns there are, 1 to 1,000.</param>
    /// <returns>The sums.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The number of columns is outside its range.</exception>
    /// <exception cref="ArgumentException">The answers do not make whole rows.</exception>
    public static CrossProducts OfRatings(ReadOnlySpan<byte> answers, int columns)
    {
        if (columns is < 1 or > MostColumns)
        {
            throw new ArgumentOutOfRangeException(nameof(columns), columns, "Allowed are 1 to 1000.");
        }

        if (answers.Length % columns != 0)
        {
            throw new ArgumentException(
                string.Create(CultureInfo.InvariantCulture, $"{answers.Length} answers do not fill {columns} columns; allowed are as many for each."), nameof(answers));
        }

        var cells = columns * columns;
        long[] counts = new long[cells], sums = new long[cells], squares = new long[cells], products = new long[cells];
        PairwiseKernel.Sums(answers, answers.Length / columns, columns, counts, sums, squares, products);
        return new(columns, ValueList.Create<long>(counts), ValueList.Create<long>(sums), ValueList.Create<long>(squares), ValueList.Create<long>(products));
    }

    /// <summary>The sums over the rows of both.</summary>
    /// <param name="other">The sums over other rows of the same columns.</param>
    /// <returns>The sums over all rows; the order does not matter.</returns>
    /// <exception cref="ArgumentException">The other has not as many columns.</exception>
    /// <exception cref="OverflowException">A sum is more than 64 bits hold.</exception>
    public CrossProducts Merge(CrossProducts other)
    {
        ArgumentNullException.ThrowIfNull(other);
        if (other.Columns != Columns)
        {
            throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"There are {other.Columns} columns; allowed are {Columns} as here."), nameof(other));
        }

        static ValueList<long> Added(ValueList<long> a, ValueList<long> b) => [.. a.Zip(b, (x, y) => checked(x + y))];
        return new(Columns, Added(Counts, other.Counts), Added(Sums, other.Sums), Added(Squares, other.Squares), Added(Products, other.Products));
    }

    /// <summary>In how many rows two columns are both there.</summary>
    /// <param name="first">One column, from 0.</param>
    /// <param name="second">The other; the same one for the answers of one column.</param>
    /// <returns>The number of rows.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such column.</exception>
    public long N(int first, int second) => Counts[Cell(first, second)];

    /// <summary>The mean of one column over the rows in which another one is there too.</summary>
    /// <param name="column">The column, from 0.</param>
    /// <param name="with">The other; the same one for the mean of the column itself.</param>
    /// <returns>The mean, or null without such a row.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such column.</exception>
    public double? Mean(int column, int with) => N(column, with) is > 0 and var n ? (double)Sums[Cell(column, with)] / n : null;

    /// <summary>The covariance of two columns over the rows in which both are there, with n - 1 in the denominator; of a column with itself its variance.</summary>
    /// <param name="first">One column, from 0.</param>
    /// <param name="second">The other.</param>
    /// <returns>The covariance, or null with fewer than two such rows.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such column.</exception>
    public double? Covariance(int first, int second) => N(first, second) is > 1 and var n
        ? (double)Centred(first, second, Products[Cell(first, second)]) / ((double)n * (n - 1))
        : null;

    /// <summary>The correlation of two columns over the rows in which both are there.</summary>
    /// <param name="first">One column, from 0.</param>
    /// <param name="second">The other.</param>
    /// <returns>The correlation from -1 to 1, or null with fewer than two such rows or when a column does not vary in them.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such column.</exception>
    public double? Correlation(int first, int second)
    {
        var (a, b) = (Spread(first, second), Spread(second, first));
        return a == 0 || b == 0 ? null
            : first == second ? 1
            : Math.Clamp((double)Centred(first, second, Products[Cell(first, second)]) / (Math.Sqrt((double)a) * Math.Sqrt((double)b)), -1, 1);
    }

    /// <summary>How many columns there are, and the most rows of one.</summary>
    /// <returns>For example <c>22 columns, up to 300 answers</c>.</returns>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Columns} columns, up to {Counts.Max()} answers");

    // n times the sum of products about the means: a whole number.
    private Int128 Centred(int first, int second, long products) =>
        ((Int128)Counts[Cell(first, second)] * products) - ((Int128)Sums[Cell(first, second)] * Sums[Cell(second, first)]);

    private Int128 Spread(int column, int with)
    {
        var cell = Cell(column, with);
        return ((Int128)Counts[cell] * Squares[cell]) - ((Int128)Sums[cell] * Sums[cell]);
    }

    private int Cell(int first, int second)
    {
        Check(first, nameof(first));
        Check(second, nameof(second));
        return (first * Columns) + second;

        void Check(int column, string parameter)
        {
            if (column < 0 || column >= Columns)
            {
                throw new ArgumentOutOfRangeException(parameter, column, string.Create(CultureInfo.InvariantCulture, $"Allowed are 0 to {Columns - 1}."));
            }
        }
    }
}
