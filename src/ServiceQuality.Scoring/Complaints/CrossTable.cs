using System.Text.Json.Serialization;
using ServiceQuality.Domain;
using ServiceQuality.Scoring.Json;
using ServiceQuality.Scoring.Statistics;
using ServiceQuality.Scoring.Statistics.Tests;

namespace ServiceQuality.Scoring.Complaints;

/// <summary>
/// Counts by two names, such as channel and outcome. Whether all channels serve alike is whether their rows have the same shares.
/// The tables of parts merge to that of the whole.
/// </summary>
[JsonConverter(typeof(ScoringJsonConverter<CrossTable>))]
public sealed record CrossTable
{
    private readonly ValueList<long> _counts; // row by row

    private CrossTable(ValueList<string> rows, ValueList<string> columns, ValueList<long> counts)
    {
        RowNames = rows;
        ColumnNames = columns;
        _counts = counts;
    }

    /// <summary>The names of the rows that have a count, in ordinal order.</summary>
    public ValueList<string> RowNames { get; }

    /// <summary>The names of the columns that have a count, in ordinal order.</summary>
    public ValueList<string> ColumnNames { get; }

    /// <summary>The sum of all counts.</summary>
    public long N => _counts.Aggregate(0L, (sum, count) => checked(sum + count));

    /// <summary>A count.</summary>
    /// <param name="row">The name of the row.</param>
    /// <param name="column">The name of the column.</param>
    /// <returns>The count; 0 for names that do not occur.</returns>
    public long this[string row, string column]
    {
        get
        {
            var (r, c) = (RowNames.AsSpan().IndexOf(row), ColumnNames.AsSpan().IndexOf(column));
            return r < 0 || c < 0 ? 0 : _counts[(r * ColumnNames.Count) + c];
        }
    }

    /// <summary>Counts pairs of names.</summary>
    /// <param name="rows">The first name of each pair, such as the channel.</param>
    /// <param name="columns">The second name of each pair, such as the outcome.</param>
    /// <returns>The table.</returns>
    /// <exception cref="ArgumentException">
    /// The lengths differ, or a name is blank or has white space at its ends; the message has the index.
    /// </exception>
    public static CrossTable FromColumns(ReadOnlySpan<string> rows, ReadOnlySpan<string> columns)
    {
        ColumnGuards.CheckLength(columns.Length, rows.Length, nameof(columns));
        Dictionary<(string, string), long> counts = [];
        for (var i = 0; i < rows.Length; i++)
        {
            ColumnGuards.CheckName(rows[i], i, nameof(rows));
            ColumnGuards.CheckName(columns[i], i, nameof(columns));
            counts[(rows[i], columns[i])] = counts.GetValueOrDefault((rows[i], columns[i])) + 1;
        }

        return Create(counts);
    }

    /// <summary>A table that is counted already.</summary>
    /// <param name="rows">The names of the rows, each once.</param>
    /// <param name="columns">The names of the columns, each once.</param>
    /// <param name="counts">The counts by row and column, from 0.</param>
    /// <returns>The table.</returns>
    /// <exception cref="ArgumentException">
    /// A name is not allowed or appears twice, a count is negative, or the names do not fit the counts.
    /// </exception>
    public static CrossTable FromCounts(ReadOnlySpan<string> rows, ReadOnlySpan<string> columns, long[,] counts)
    {
        Guard.Against.Null(counts);
        Guard.Against.InvalidNames(rows, counts.GetLength(0));
        Guard.Against.InvalidNames(columns, counts.GetLength(1));
        Dictionary<(string, string), long> cells = [];
        for (var r = 0; r < rows.Length; r++)
        {
            for (var c = 0; c < columns.Length; c++)
            {
                ColumnGuards.CheckName(rows[r], r, nameof(rows));
                ColumnGuards.CheckName(columns[c], c, nameof(columns));
                Guard.Against.Invalid(
                    counts[r, c] < 0,
                    $"Count {counts[r, c]} in row {r}, column {c} is negative; allowed are numbers from 0.",
                    nameof(counts));
                cells.Add((rows[r], columns[c]), counts[r, c]);
            }
        }

        return Create(cells);
    }

    /// <summary>
    /// Tests whether all rows have the same shares of the columns (homogeneity): Pearson's chi-square with Cramer's V. It is the
    /// same test as that of independence.
    /// </summary>
    /// <returns>The test; a reason with fewer than two rows or columns.</returns>
    public HypothesisTest Homogeneity()
    {
        var table = new long[RowNames.Count, ColumnNames.Count];
        for (var i = 0; i < _counts.Count; i++)
        {
            table[i / ColumnNames.Count, i % ColumnNames.Count] = _counts[i];
        }

        return ChiSquareTest.Independence(table);
    }

    /// <summary>The share of a column in a row, such as of complaints upheld in a channel.</summary>
    /// <param name="row">The name of the row.</param>
    /// <param name="column">The name of the column.</param>
    /// <returns>The share; without a base for a row that does not occur.</returns>
    public CountedShare ShareOf(string row, string column) =>
        CountedShare.FromCounts(this[row, column], ColumnNames.Sum(c => this[row, c]));

    /// <summary>Merges two tables.</summary>
    /// <param name="other">Another table.</param>
    /// <returns>The table of all counts; the order does not matter.</returns>
    /// <exception cref="OverflowException">The counts exceed 64 bits.</exception>
    public CrossTable Merge(CrossTable other)
    {
        Guard.Against.Null(other);
        var counts = Cells().ToDictionary(c => c.Key, c => c.Value);
        foreach (var (key, count) in other.Cells())
        {
            counts[key] = checked(counts.GetValueOrDefault(key) + count);
        }

        return Create(counts);
    }

    /// <summary>The size and the sum of the table.</summary>
    /// <returns>For example <c>3 rows, 2 columns, n = 120</c>.</returns>
    public override string ToString() =>
        $"{InvariantText.Count(RowNames.Count, "row")}, {InvariantText.Count(ColumnNames.Count, "column")}, "
        + $"n = {InvariantText.Format(N)}";

    private IEnumerable<KeyValuePair<(string Row, string Column), long>> Cells() => _counts.Select((count, i) =>
        KeyValuePair.Create((RowNames[i / ColumnNames.Count], ColumnNames[i % ColumnNames.Count]), count));

    // Rows and columns without a count are not in the table.
    private static CrossTable Create(Dictionary<(string Row, string Column), long> counts)
    {
        var used = counts.Where(c => c.Value > 0).Select(c => c.Key).ToList();
        ValueList<string> rows = [.. used.Select(k => k.Row).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        ValueList<string> columns =
            [.. used.Select(k => k.Column).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        return new(rows, columns, [.. rows.SelectMany(r => columns.Select(c => counts.GetValueOrDefault((r, c))))]);
    }
}
