using System.Globalization;
using System.Text;
using System.Text.Json.Serialization;
using ServiceQuality.Domain;
using ServiceQuality.Scoring.Json;
using ServiceQuality.Scoring.Statistics.Summaries;
using ServiceQuality.Scoring.Tables;

namespace ServiceQuality.Scoring.Statistics.Reliability;

/// <summary>
/// The covariances of items, with n - 1 in the denominator: what reliability, factorability and factor models are found from, and
/// what is handed on to
/// programs for confirmatory factor analysis. When the answers give none, <see cref="Reason"/> says why and what is made of it
/// has no value
/// either. Correlations here are covariances divided by the standard deviations of the items.
/// </summary>
[JsonConverter(typeof(ScoringJsonConverter<CovarianceMatrix>))]
public sealed record CovarianceMatrix
{
    private readonly ValueList<double> _cells; // row after row; none when there is a reason

    private CovarianceMatrix(ValueList<string> items, long? n, RowsUsed rows, ValueList<double> means, ValueList<double> cells,
        string? reason)
    {
        (Items, N, Rows, Means, _cells, Reason) = (items, n, rows, means, cells, reason);
    }

    /// <summary>The names of the items, in the order of rows and columns.</summary>
    public ValueList<string> Items { get; }

    /// <summary>How many respondents intervals and tests count; null when it was not given.</summary>
    public long? N { get; }

    /// <summary>Over which rows the covariances are.</summary>
    public RowsUsed Rows { get; }

    /// <summary>The mean of each item over the rows that have it; empty when it was not given or there is none.</summary>
    public ValueList<double> Means { get; }

    /// <summary>Why there are no covariances, or null when there are.</summary>
    public string? Reason { get; }

    /// <summary>The covariances of columns of answers, or of their differences.</summary>
    /// <param name="products">The sums over the rows, listwise or pairwise.</param>
    /// <param name="names">The name of each item, or none for V1, V2 and so on.</param>
    /// <param name="respondents">
    /// How many respondents intervals and tests should count; null means the complete rows, and with pairwise sums that intervals
    /// and tests have no n.
    /// R's psych counts all rows.
    /// </param>
    /// <returns>The covariances, or the reason why there are none: fewer than two rows, or an item without answers.</returns>
    /// <exception cref="ArgumentException">There are not as many names as columns, or a name is blank or there twice.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There are fewer respondents than rows in the sums.</exception>
    public static CovarianceMatrix FromCrossProducts(
        CrossProducts products, ReadOnlySpan<string> names = default, long? respondents = null)
    {
        Guard.Against.Null(products);
        var k = products.Columns;
        var items = Named(names, k);
        var most = Enumerable.Range(0, k).Max(i => products.N(i, i));
        if (respondents < most)
        {
            throw new ArgumentOutOfRangeException(nameof(respondents), respondents,
                string.Create(CultureInfo.InvariantCulture, $"Allowed are {most} and more, as an item has as many answers."));
        }

        var rows = products.AreComplete ? RowsUsed.Listwise : RowsUsed.Pairwise;
        var n = respondents ?? (products.AreComplete ? most : null);
        var cells = new double[k * k];
        for (var i = 0; i < k; i++)
        {
            for (var j = 0; j < k; j++)
            {
                if (products.Covariance(i, j) is not { } covariance)
                {
                    return new(items, n, rows, [], [], TooFew(products, items, i, j));
                }

                cells[(i * k) + j] = covariance;
            }
        }

        return new(items, n, rows, [.. Enumerable.Range(0, k).Select(i => products.Mean(i, i)!.Value)],
            ValueList.Create<double>(cells), null);
    }

    /// <summary>Covariances from elsewhere, such as a published table.</summary>
    /// <param name="covariances">The covariances, finite and at most 1e150 in size, variances of 0 or above on the diagonal, the
    /// same on either side of it within 1e-9 of the product of the standard deviations.</param>
    /// <param name="n">How many respondents they are of, at least 2; null when it is not known.</param>
    /// <param name="names">The name of each item, or none for V1, V2 and so on.</param>
    /// <returns>The covariances.</returns>
    /// <exception cref="ArgumentException">The matrix is not square, a cell is not allowed, or names are not as
    /// above.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There are fewer than two respondents.</exception>
    public static CovarianceMatrix Of(double[,] covariances, long? n = null, params ReadOnlySpan<string> names)
    {
        const double tolerance = 1 + 1e-9;
        var k = Guard.Against.NonSquareMatrix(covariances);
        if (n < 2)
        {
            throw new ArgumentOutOfRangeException(nameof(n), n, "Allowed are 2 and more, or null when it is not known.");
        }

        var cells = new double[k * k];
        for (var i = 0; i < k; i++)
        {
            Guard.Against.InvalidCell(
                covariances[i, i] is not (>= 0 and <= NumberLimits.MaxMagnitude),
                covariances,
                i,
                i,
                "are variances of 0 and above, up to 1e150",
                nameof(covariances));
            cells[i * (k + 1)] = covariances[i, i];
            for (var j = 0; j < i; j++)
            {
                var (cell, mirrored) = (covariances[i, j], covariances[j, i]);
                var most = Math.Sqrt(covariances[i, i]) * Math.Sqrt(covariances[j, j]);
                Guard.Against.InvalidCell(
                    !(Math.Abs(cell) <= most * tolerance),
                    covariances,
                    i,
                    j,
                    $"are numbers up to the product of the standard deviations, {most}, in size",
                    nameof(covariances));
                Guard.Against.InvalidCell(
                    !(Math.Abs(cell - mirrored) <= most * (tolerance - 1)),
                    covariances,
                    i,
                    j,
                    $"is the same number as in [{j}, {i}], {mirrored}",
                    nameof(covariances));
                cells[(i * k) + j] = cells[(j * k) + i] = (cell / 2) + (mirrored / 2);
            }
        }

        return new(Named(names, k), n, RowsUsed.NotStated, [], ValueList.Create<double>(cells), null);
    }

    /// <summary>The covariance of two items, or the variance of one.</summary>
    /// <param name="first">One item, from 0.</param>
    /// <param name="second">The other.</param>
    /// <returns>The covariance, or null when there are none.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such item.</exception>
    public double? Covariance(int first, int second)
    {
        Guard.Against.IndexOutOfRange(first, Items.Count);
        Guard.Against.IndexOutOfRange(second, Items.Count);
        return Reason is null ? _cells[(first * Items.Count) + second] : null;
    }

    /// <summary>The same for items in units of their standard deviations: the correlations, with variances of 1 and without
    /// means.</summary>
    /// <returns>The correlations; none when an item does not vary.</returns>
    public CovarianceMatrix ToCorrelations() => Unusable is { } reason
        ? new(Items, N, Rows, [], [], reason)
        : new(Items, N, Rows, [], [.. SymmetricMatrix.Correlations(Cells).Cast<double>()], null);

    /// <summary>
    /// The lower triangle with the diagonal, a line for each item, in digits that read back as the same numbers: what lavaan's
    /// <c>getCov</c> reads.
    /// </summary>
    /// <returns>The text, lines ended by line feeds; empty when there are no covariances.</returns>
    public string ToLowerTriangle()
    {
        StringBuilder text = new();
        for (var i = 0; i < Items.Count && Reason is null; i++)
        {
            text.AppendJoin(' ', Enumerable.Range(0, i + 1)
                .Select(j => _cells[(i * Items.Count) + j].ToString("R", CultureInfo.InvariantCulture))).Append('\n');
        }

        return text.ToString();
    }

    /// <summary>The covariances as a table with a row and a column for each item.</summary>
    /// <returns>The table.</returns>
    public ResultTable ToTable() => new(
        ("Covariances", "协方差"),
        [TableWords.Of("item"), .. Items.Select(i => (TableText)i)],
        Items.Select((name, i) =>
            (ValueList<TableCell>)
            [
                TableCell.Of(name), .. Items.Select((_, j) => TableCell.Of(Covariance(i, j), Decimals.Coefficient)),
            ]),
        [OverText, .. Reason is null ? (TableText[])[] : [Reason]]);

    /// <summary>How many items there are, of how many respondents and over which rows.</summary>
    /// <returns>For example <c>4 items, n = 264, listwise</c>.</returns>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Items.Count} items, {Over}") + (Reason is null ? "" : $" ({Reason})");

    // The same of answers that were kept as bytes: only the means move.
    internal CovarianceMatrix Shifted(double shift) => new(Items, N, Rows, [.. Means.Select(m => m + shift)], _cells, Reason);

    // N and the rows, as every result says them.
    internal string Over => (N is { } n ? "n = " + n.ToString(CultureInfo.InvariantCulture) : "n unknown")
        + Rows switch { RowsUsed.Listwise => ", listwise", RowsUsed.Pairwise => ", pairwise", _ => "" };

    internal TableText OverText => (Over, Over.Replace("n unknown", "n未知", StringComparison.Ordinal)
        .Replace(", listwise", "，整行剔除", StringComparison.Ordinal)
        .Replace(", pairwise", "，成对剔除", StringComparison.Ordinal));

    // A matrix of its own for whoever asks; there must be no reason.
    internal double[,] Cells
    {
        get
        {
            var cells = new double[Items.Count, Items.Count];
            for (var i = 0; i < cells.Length; i++)
            {
                cells[i / Items.Count, i % Items.Count] = _cells[i];
            }

            return cells;
        }
    }

    // Why there are no correlations.
    internal string? Unusable => Reason
        ?? Enumerable.Range(0, Items.Count).Where(i => _cells[i * (Items.Count + 1)] == 0)
            .Select(i => $"\"{Items[i]}\" is constant").FirstOrDefault();

    private static ValueList<string> Named(ReadOnlySpan<string> names, int count) => names.IsEmpty
        ? [.. Enumerable.Range(1, count).Select(i => "V" + i.ToString(CultureInfo.InvariantCulture))]
        : Guard.Against.InvalidNames(names, count, nameof(names));

    private static string TooFew(CrossProducts products, ValueList<string> items, int i, int j)
    {
        var n = products.N(i, j);
        var rows = n == 1 ? "1 row" : string.Create(CultureInfo.InvariantCulture, $"{n} rows");
        var unanswered = Enumerable.Range(0, items.Count).Where(c => products.N(c, c) == 0).ToList();
        return products.AreComplete ? $"there are {rows} in which every item is answered; two are needed".Replace(
            "are 1 row", "is 1 row", StringComparison.Ordinal)
            : unanswered.Count > 0 ? $"\"{items[unanswered[0]]}\" has no answers"
            : $"\"{items[i]}\" and \"{items[j]}\" are answered together in {rows}; two are needed";
    }
}
