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

    internal CrossProducts(
        int columns, ValueList<long> counts, ValueList<long> sums, ValueList<long> squares, ValueList<long> products, bool areDifferences = false)
    {
        Columns = columns;
        AreDifferences = areDifferences;
        Counts = counts;
        Sums = sums;
        Squares = squares;
        Products = products;
    }

    /// <summary>How many columns there are.</summary>
    public int Columns { get; }

    /// <summary>Whether the columns are differences of answers, as <see cref="Differences"/> makes them, which may be zero or negative.</summary>
    public bool AreDifferences { get; }

    /// <summary>
    /// Whether every sum is over the same rows: those in which every column is answered (listwise). False when each two columns have rows of
    /// their own (pairwise).
    /// </summary>
    public bool AreComplete => Counts.All(n => n == Counts[0]);

    // By row and column of a matrix: at i, j the number of rows that have both, the sum of i and of its squares, and of i times j.
    internal ValueList<long> Counts { get; }

    internal ValueList<long> Sums { get; }

    internal ValueList<long> Squares { get; }

    internal ValueList<long> Products { get; }

    /// <summary>Sums up answers stored one byte each, column after column: for each two columns over the rows that have both (pairwise).</summary>
    /// <param name="answers">The answers of all rows in the first column, then those in the second, and so on; 0 is a missing one.</param>
    /// <param name="columns">How many columns there are, 1 to 1,000.</param>
    /// <returns>The sums.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The number of columns is outside its range.</exception>
    /// <exception cref="ArgumentException">The answers do not make whole rows.</exception>
    public static CrossProducts OfRatings(ReadOnlySpan<byte> answers, int columns)
    {
        var (rows, cells) = (Rows(answers, columns), columns * columns);
        long[] counts = new long[cells], sums = new long[cells], squares = new long[cells], products = new long[cells];
        PairwiseKernel.Sums(answers, rows, columns, counts, sums, squares, products);
        return new(columns, ValueList.Create<long>(counts), ValueList.Create<long>(sums), ValueList.Create<long>(squares), ValueList.Create<long>(products));
    }

    /// <summary>Sums up answers stored one byte each, column after column, over the rows in which every column is answered (listwise).</summary>
    /// <param name="answers">The answers of all rows in the first column, then those in the second, and so on; 0 is a missing one.</param>
    /// <param name="columns">How many columns there are, 1 to 1,000.</param>
    /// <returns>The sums.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The number of columns is outside its range.</exception>
    /// <exception cref="ArgumentException">The answers do not make whole rows.</exception>
    public static CrossProducts OfCompleteRatings(ReadOnlySpan<byte> answers, int columns)
    {
        var (rows, all) = (Rows(answers, columns), columns + 1);
        var found = new long[all * all];
        CompleteKernel.Sums(answers, rows, columns, found);
        return new(
            columns,
            Matrix(columns, (_, _) => found[^1]),
            Matrix(columns, (i, _) => found[(i * all) + columns]),
            Matrix(columns, (i, _) => found[i * (all + 1)]),
            Matrix(columns, (i, j) => found[(i * all) + j]));
    }

    /// <summary>The sums of some of the columns, over the same rows; the sums of a dimension from those of a whole questionnaire.</summary>
    /// <param name="columns">The columns, from 0, in the order wanted, each of them once.</param>
    /// <returns>The sums of these columns.</returns>
    /// <exception cref="ArgumentException">There is no column, or a column twice.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There is no such column.</exception>
    public CrossProducts Select(params ReadOnlySpan<int> columns)
    {
        if (columns.IsEmpty)
        {
            throw new ArgumentException("There is no column; allowed is at least one.", nameof(columns));
        }

        int[] from = [.. columns];
        for (var i = 0; i < from.Length; i++)
        {
            CheckColumn(from[i], nameof(columns));
            if (from.AsSpan(0, i).Contains(from[i]))
            {
                throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"Column {from[i]} is there twice; allowed is each column once."), nameof(columns));
            }
        }

        ValueList<long> Part(ValueList<long> cells) => Matrix(from.Length, (i, j) => cells[(from[i] * Columns) + from[j]]);
        return new(from.Length, Part(Counts), Part(Sums), Part(Squares), Part(Products), AreDifferences);
    }

    /// <summary>
    /// The sums of differences, the first half of the columns less the second half: of 22 perceptions followed by 22 expectations those of the 22
    /// gaps.
    /// </summary>
    /// <returns>The sums of half as many columns, over the same rows.</returns>
    /// <exception cref="InvalidOperationException">
    /// The number of columns is odd, the columns have rows of their own (<see cref="OfCompleteRatings"/> sums up complete ones), or they are
    /// differences already.
    /// </exception>
    /// <exception cref="OverflowException">A sum is more than 64 bits hold.</exception>
    public CrossProducts Differences()
    {
        var refusal = Columns % 2 != 0 ? string.Create(CultureInfo.InvariantCulture, $"There are {Columns} columns; allowed is an even number.")
            : AreDifferences ? "The columns are differences already; allowed are answers."
            : !AreComplete ? "The columns are answered in different rows; allowed are sums over complete rows, as OfCompleteRatings gives them."
            : null;
        if (refusal is not null)
        {
            throw new InvalidOperationException(refusal);
        }

        var half = Columns / 2;
        long Product(int i, int j) => Products[(i * Columns) + j];
        var products = Matrix(half, (i, j) => checked(Product(i, j) - Product(i, half + j) - Product(half + i, j) + Product(half + i, half + j)));
        return new(
            half,
            Matrix(half, (_, _) => Counts[0]),
            Matrix(half, (i, _) => Sums[i * Columns] - Sums[(half + i) * Columns]),
            Matrix(half, (i, _) => products[i * (half + 1)]),
            products,
            areDifferences: true);
    }

    /// <summary>The sums over the rows of both.</summary>
    /// <param name="other">The sums over other rows of the same columns.</param>
    /// <returns>The sums over all rows; the order does not matter.</returns>
    /// <exception cref="ArgumentException">The other has not as many columns, or one is of answers and the other of differences.</exception>
    /// <exception cref="OverflowException">A sum is more than 64 bits hold.</exception>
    public CrossProducts Merge(CrossProducts other)
    {
        Guard.Against.Null(other);
        if (other.Columns != Columns)
        {
            throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"There are {other.Columns} columns; allowed are {Columns} as here."), nameof(other));
        }

        if (other.AreDifferences != AreDifferences)
        {
            throw new ArgumentException($"The columns are {other.Kind()}; allowed are {Kind()} as here.", nameof(other));
        }

        static ValueList<long> Added(ValueList<long> a, ValueList<long> b) => [.. a.Zip(b, (x, y) => checked(x + y))];
        return new(Columns, Added(Counts, other.Counts), Added(Sums, other.Sums), Added(Squares, other.Squares), Added(Products, other.Products), AreDifferences);
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
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Columns} columns, up to {Counts.Max()} {Kind()}");

    private static int Rows(ReadOnlySpan<byte> answers, int columns)
    {
        if (columns is < 1 or > MostColumns)
        {
            throw new ArgumentOutOfRangeException(nameof(columns), columns, "Allowed are 1 to 1000.");
        }

        return answers.Length % columns == 0
            ? answers.Length / columns
            : throw new ArgumentException(
                string.Create(CultureInfo.InvariantCulture, $"{answers.Length} answers do not fill {columns} columns; allowed are as many for each."), nameof(answers));
    }

    private static ValueList<long> Matrix(int columns, Func<int, int, long> cell)
    {
        var cells = new long[columns * columns];
        for (var i = 0; i < cells.Length; i++)
        {
            cells[i] = cell(i / columns, i % columns);
        }

        return ValueList.Create<long>(cells);
    }

    private string Kind() => AreDifferences ? "differences" : "answers";

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
        CheckColumn(first, nameof(first));
        CheckColumn(second, nameof(second));
        return (first * Columns) + second;
    }

    private void CheckColumn(int column, string parameter)
    {
        if (column < 0 || column >= Columns)
        {
            throw new ArgumentOutOfRangeException(parameter, column, string.Create(CultureInfo.InvariantCulture, $"Allowed are 0 to {Columns - 1}."));
        }
    }
}
