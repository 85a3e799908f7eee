namespace ServiceQuality.Domain;

// Rows of text whose first row is the header; more rows of a header are skipped. Finds columns by name, numbers the rows as a
// spreadsheet does and reports ragged rows. A header that cannot be used is a FormatException, because then no row can be read.
internal sealed class HeaderedRows
{
    private readonly IEnumerator<IReadOnlyList<string?>> _rows;
    private readonly List<string> _header;
    private readonly Dictionary<string, int> _columns = new(StringComparer.Ordinal); // -1 for a name that appears twice

    private readonly int _headerRows;

    private HeaderedRows(IEnumerator<IReadOnlyList<string?>> rows, List<string> header, int headerRows)
    {
        _rows = rows;
        _header = header;
        _headerRows = headerRows;
        foreach (var (column, name) in header.Index())
        {
            _columns[name] = _columns.ContainsKey(name) ? -1 : column;
        }
    }

    // The first cell of the last row of the header begins with the mark, if there is one.
    internal static HeaderedRows Open(IEnumerator<IReadOnlyList<string?>> rows, int headerRows = 1, string? mark = null)
    {
        if (!rows.MoveNext())
        {
            throw new FormatException("The input is empty; its first row must be the header with the column names.");
        }

        // A byte order mark survives some readers and would hide the first column.
        List<string> header = [.. (rows.Current ?? []).Select(c => Normalize((c ?? "").Trim('\uFEFF').Trim()))];
        for (var row = 2; row <= headerRows; row++)
        {
            if (!rows.MoveNext())
            {
                throw new FormatException(
                    $"The input ends after row {InvariantText.Format(row - 1)}; allowed are "
                    + $"{InvariantText.Format(headerRows)} rows of header and what follows them.");
            }
        }

        var first = rows.Current is [{ } cell, ..] ? cell.Trim() : "";
        return mark is null || first.StartsWith(mark, StringComparison.Ordinal)
            ? new(rows, header, headerRows)
            : throw new FormatException(
                $"Row {InvariantText.Format(headerRows)} begins with \"{InvariantText.Shorten(first)}\"; allowed as the last row "
                + $"of the header is one that begins with {mark}.");
    }

    // The positions of columns that must be there; all that are missing are named at once. A hint says more about the header.
    internal int[] Columns(IReadOnlyCollection<string> names, Func<IReadOnlyCollection<string>, string>? hint = null)
    {
        var missing = names.Where(n => OptionalColumn(n) is null).Select(n => $"\"{InvariantText.Shorten(n)}\"").ToList();
        if (missing.Count > 0)
        {
            var found = _header.TrueForAll(h => h.Length == 0)
                ? "is blank"
                : $"has: {InvariantText.Join(_header.Select(h => InvariantText.Shorten(h)))}";
            throw new FormatException(
                $"Column {InvariantText.Join(missing)} is missing from the header (row 1), which {found}."
                + hint?.Invoke(_columns.Keys));
        }

        return [.. names.Select(n => OptionalColumn(n)!.Value)];
    }

    internal int? OptionalColumn(string name)
    {
        if (!_columns.TryGetValue(Normalize(name), out var column))
        {
            return null;
        }

        return column >= 0
            ? column
            : throw new FormatException(
                $"Column \"{InvariantText.Shorten(name)}\" appears twice in the header (row 1); each may appear once.");
    }

    internal string Name(int column) => _header[column];

    // The rows after the header with their numbers; a ragged row comes with its problem.
    internal IEnumerable<(int Number, IReadOnlyList<string?> Cells, ImportProblem? Ragged)> Rows()
    {
        for (var number = _headerRows + 1; _rows.MoveNext(); number++)
        {
            var cells = _rows.Current ?? [];
            yield return (number, cells, Ragged(number, cells));
        }
    }

    // Programs write the line breaks of a long column name in their own way.
    private static string Normalize(string name) =>
        name.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');

    private ImportProblem? Ragged(int row, IReadOnlyList<string?> cells)
    {
        if (cells.Count == _header.Count)
        {
            return null;
        }

        var isBlank = cells.Count <= 1 && cells.All(string.IsNullOrWhiteSpace);
        var width = InvariantText.Format(_header.Count);
        return isBlank
            ? ImportProblemKinds.Blank.At(row, null, null, width)
            : ImportProblemKinds.Ragged.At(row, null, null, InvariantText.Format(cells.Count), width);
    }
}
