using System.Globalization;
using System.Text.Json.Serialization;
using ServiceQuality.Domain;
using ServiceQuality.Scoring.Json;
using ServiceQuality.Scoring.Statistics.Kernels;

namespace ServiceQuality.Scoring.Statistics.Summaries;

/// <summary>
/// For each two columns of answers the sums over the rows that have both: what covariances and correlations are computed from.
/// The sums are whole numbers, so summaries of parts merge to exactly the summary of the whole, in any order and grouping.
/// </summary>
[JsonConverter(typeof(ScoringJsonConverter<CrossProducts>))]
public sealed record CrossProducts
{
    /// <summary>The largest number of columns.</summary>
    public const int MaxColumns = 1000;

    internal CrossProducts(
        int columns,
        ValueList<long> counts,
        ValueList<long> sums,
        ValueList<long> squares,
        ValueList<long> products,
        bool areDifferences = false)
    {
        Columns = columns;
        AreDifferences = areDifferences;
        Counts = counts;
        Sums = sums;
        Squares = squares;
        Products = products;
    }

    /// <summary>The number of columns.</summary>
    public int Columns { get; }

    /// <summary>
    /// Whether the columns are differences of answers, as <see cref="Differences"/> returns them, which may be zero or negative.
    /// </summary>
    public bool AreDifferences { get; }

    /// <summary>
    /// Whether every sum is over the same rows, those in which every column is answered (listwise). False when each two columns
    /// have their own rows (pairwise).
    /// </summary>
    public bool AreComplete => Counts.All(n => n == Counts[0]);

    // By row and column of a matrix: at i, j the number of rows that have both, the sum of i and of its squares, and of i times
    // j.
    internal ValueList<long> Counts { get; }

    internal ValueList<long> Sums { get; }

    internal ValueList<long> Squares { get; }

    internal ValueList<long> Products { get; }

    /// <summary>
    /// Adds up columns of codes (see <see cref="AnswerEncoding"/>), for each two columns over the rows that have both (pairwise).
    /// Sums and
    /// means are those of the codes; covariances and correlations are those of the scores.
    /// </summary>
    /// <param name="codes">All codes of the first column, then those of the second, and so on; 0 is a missing answer.</param>
    /// <param name="columns">The number of columns, 1 to 1,000.</param>
    /// <returns>The sums.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The number of columns is outside its range.</exception>
    /// <exception cref="ArgumentException">The columns do not have the same number of codes.</exception>
    public static CrossProducts FromColumnsPairwise(ReadOnlySpan<byte> codes, int columns)
    {
        var rows = CountRows(codes, columns);
        var cells = columns * columns;
        long[] counts = new long[cells], sums = new long[cells], squares = new long[cells], products = new long[cells];
        PairwiseKernel.Sums(codes, rows, columns, counts, sums, squares, products);
        return new(
            columns,
            ValueList.Create<long>(counts),
            ValueList.Create<long>(sums),
            ValueList.Create<long>(squares),
            ValueList.Create<long>(products));
    }

    /// <summary>
    /// Adds up columns of codes (see <see cref="AnswerEncoding"/>) over the rows in which every column is answered (listwise).
    /// Sums and
    /// means are those of the codes; covariances and correlations are those of the scores.
    /// </summary>
    /// <param name="codes">All codes of the first column, then those of the second, and so on; 0 is a missing answer.</param>
    /// <param name="columns">The number of columns, 1 to 1,000.</param>
    /// <returns>The sums.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The number of columns is outside its range.</exception>
    /// <exception cref="ArgumentException">The columns do not have the same number of codes.</exception>
    public static CrossProducts FromColumnsListwise(ReadOnlySpan<byte> codes, int columns)
    {
        var rows = CountRows(codes, columns);
        var width = columns + 1; // the last column holds the sums of the others, and the number of rows
        var found = new long[width * width];
        CompleteKernel.Sums(codes, rows, columns, found);
        return new(
            columns,
            CreateMatrix(columns, (_, _) => found[^1]),
            CreateMatrix(columns, (i, _) => found[(i * width) + columns]),
            CreateMatrix(columns, (i, _) => found[i * (width + 1)]),
            CreateMatrix(columns, (i, j) => found[(i * width) + j]));
    }

    /// <summary>The sums of some of the columns over the same rows, such as those of one dimension of a questionnaire.</summary>
    /// <param name="columns">The columns, from 0, in the order wanted, each of them once.</param>
    /// <returns>The sums of these columns.</returns>
    /// <exception cref="ArgumentException">There is no column, or one appears twice.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A column does not exist.</exception>
    public CrossProducts Select(params ReadOnlySpan<int> columns)
    {
        Guard.Against.Invalid(columns.IsEmpty, "There is no column; allowed is at least one.", nameof(columns));
        int[] from = [.. columns];
        for (var i = 0; i < from.Length; i++)
        {
            Guard.Against.IndexOutOfRange(from[i], Columns, nameof(columns));
            Guard.Against.Invalid(
                from.AsSpan(0, i).Contains(from[i]), $"Column {from[i]} appears twice; each may appear once.", nameof(columns));
        }

        ValueList<long> Part(ValueList<long> cells) => CreateMatrix(from.Length, (i, j) => cells[(from[i] * Columns) + from[j]]);
        return new(from.Length, Part(Counts), Part(Sums), Part(Squares), Part(Products), AreDifferences);
    }

    /// <summary>
    /// The sums of differences, the first half of the columns minus the second half: of 22 perceptions followed by 22
    /// expectations those of the 22 gaps.
    /// </summary>
    /// <returns>The sums of half as many columns, over the same rows.</returns>
    /// <exception cref="InvalidOperationException">
    /// The number of columns is odd, the columns have their own rows (use <see cref="FromColumnsListwise"/>), or they are
    /// differences already.
    /// </exception>
    /// <exception cref="OverflowException">A sum exceeds 64 bits.</exception>
    public CrossProducts Differences()
    {
        if (FindDifferencesObstacle() is { } obstacle)
        {
            throw new InvalidOperationException(obstacle);
        }

        var half = Columns / 2;
        long Product(int i, int j) => Products[(i * Columns) + j];
        var products = CreateMatrix(
            half,
            (i, j) => checked(Product(i, j) - Product(i, half + j) - Product(half + i, j) + Product(half + i, half + j)));
        return new(
            half,
            CreateMatrix(half, (_, _) => Counts[0]),
            CreateMatrix(half, (i, _) => Sums[i * Columns] - Sums[(half + i) * Columns]),
            CreateMatrix(half, (i, _) => products[i * (half + 1)]),
            products,
            areDifferences: true);
    }

    /// <summary>Merges the sums over other rows of the same columns.</summary>
    /// <param name="other">The other sums.</param>
    /// <returns>The sums over all rows; the order does not matter.</returns>
    /// <exception cref="ArgumentException">
    /// The numbers of columns differ, or one has answers and the other differences.
    /// </exception>
    /// <exception cref="OverflowException">A sum exceeds 64 bits.</exception>
    public CrossProducts Merge(CrossProducts other)
    {
        Guard.Against.Null(other);
        Guard.Against.Invalid(
            other.Columns != Columns, $"There are {other.Columns} columns; allowed are {Columns} as here.", nameof(other));
        Guard.Against.Invalid(
            other.AreDifferences != AreDifferences, $"The columns are {other.Kind}; allowed are {Kind} as here.", nameof(other));

        static ValueList<long> Add(ValueList<long> a, ValueList<long> b) => [.. a.Zip(b, (x, y) => checked(x + y))];
        return new(
            Columns,
            Add(Counts, other.Counts),
            Add(Sums, other.Sums),
            Add(Squares, other.Squares),
            Add(Products, other.Products),
            AreDifferences);
    }

    /// <summary>The number of rows that have two columns.</summary>
    /// <param name="first">One column, from 0.</param>
    /// <param name="second">The other; the same one for the answers of one column.</param>
    /// <returns>The number of rows.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A column does not exist.</exception>
    public long N(int first, int second) => Counts[Cell(first, second)];

    /// <summary>The mean of one column over the rows that have another one too.</summary>
    /// <param name="column">The column, from 0.</param>
    /// <param name="with">The other; the same one for the mean of the column itself.</param>
    /// <returns>The mean, or null without such a row.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A column does not exist.</exception>
    public double? Mean(int column, int with)
    {
        var n = N(column, with);
        return n > 0 ? (double)Sums[Cell(column, with)] / n : null;
    }

    /// <summary>
    /// The covariance of two columns over the rows that have both, with n - 1 in the denominator; of a column with itself its
    /// variance.
    /// </summary>
    /// <param name="first">One column, from 0.</param>
    /// <param name="second">The other.</param>
    /// <returns>The covariance, or null with fewer than two such rows.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A column does not exist.</exception>
    public double? Covariance(int first, int second)
    {
        var n = N(first, second);
        return n > 1 ? (double)CentredProduct(first, second) / ((double)n * (n - 1)) : null;
    }

    /// <summary>The correlation of two columns over the rows that have both.</summary>
    /// <param name="first">One column, from 0.</param>
    /// <param name="second">The other.</param>
    /// <returns>
    /// The correlation from -1 to 1, or null with fewer than two such rows or when a column does not vary in them.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException">A column does not exist.</exception>
    public double? Correlation(int first, int second)
    {
        var (a, b) = (CentredSquares(first, second), CentredSquares(second, first));
        if (a == 0 || b == 0)
        {
            return null;
        }

        var product = (double)CentredProduct(first, second);
        return first == second ? 1 : Math.Clamp(product / (Math.Sqrt((double)a) * Math.Sqrt((double)b)), -1, 1);
    }

    /// <summary>The number of columns, and the largest number of rows of one.</summary>
    /// <returns>For example <c>22 columns, up to 300 answers</c>.</returns>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Columns} columns, up to {Counts.Max()} {Kind}");

    private string Kind => AreDifferences ? "differences" : "answers";

    private static int CountRows(ReadOnlySpan<byte> codes, int columns)
    {
        Guard.Against.OutOfRange(columns is < 1 or > MaxColumns, columns, "Allowed are 1 to 1000.");
        Guard.Against.Invalid(
            codes.Length % columns != 0,
            $"{codes.Length} codes do not fill {columns} columns; allowed are as many for each.",
            nameof(codes));
        return codes.Length / columns;
    }

    private static ValueList<long> CreateMatrix(int columns, Func<int, int, long> cell)
    {
        var cells = new long[columns * columns];
        for (var i = 0; i < cells.Length; i++)
        {
            cells[i] = cell(i / columns, i % columns);
        }

        return ValueList.Create<long>(cells);
    }

    private string? FindDifferencesObstacle()
    {
        if (Columns % 2 != 0)
        {
            return string.Create(CultureInfo.InvariantCulture, $"There are {Columns} columns; allowed is an even number.");
        }

        if (AreDifferences)
        {
            return "The columns are differences already; allowed are answers.";
        }

        return AreComplete
            ? null
            : "The columns are answered in different rows; allowed are sums over complete rows, from FromColumnsListwise.";
    }

    // n times the sum of products about the means: a whole number.
    private Int128 CentredProduct(int first, int second)
    {
        var cell = Cell(first, second);
        return ((Int128)Counts[cell] * Products[cell]) - ((Int128)Sums[cell] * Sums[Cell(second, first)]);
    }

    // n times the sum of squares about the mean.
    private Int128 CentredSquares(int column, int with)
    {
        var cell = Cell(column, with);
        return ((Int128)Counts[cell] * Squares[cell]) - ((Int128)Sums[cell] * Sums[cell]);
    }

    private int Cell(int first, int second)
    {
        Guard.Against.IndexOutOfRange(first, Columns);
        Guard.Against.IndexOutOfRange(second, Columns);
        return (first * Columns) + second;
    }
}
