using System.Globalization;
using System.Text;
using ServiceQuality.Domain;

namespace ServiceQuality.Scoring.Tables;

/// <summary>
/// Results as a table: printed as aligned text or Markdown, or given as rows for a file. What people read is rounded; the rows for a
/// file are not.
/// </summary>
public sealed record ResultTable
{
    /// <summary>A table.</summary>
    /// <param name="title">What the table is of.</param>
    /// <param name="columns">The headers of the columns, at least one.</param>
    /// <param name="rows">The rows, each with a cell for every column.</param>
    /// <param name="notes">What stands below the table: conventions and reasons for blank cells, a line each.</param>
    /// <exception cref="ArgumentException">The title is blank, there is no column, or a row has not as many cells as there are columns.</exception>
    public ResultTable(string title, IEnumerable<string> columns, IEnumerable<ValueList<TableCell>> rows, IEnumerable<string>? notes = null)
    {
        Guard.Against.NullOrWhiteSpace(title);
        Guard.Against.Null(columns);
        Guard.Against.Null(rows);
        Title = title;
        Columns = [.. columns];
        Rows = [.. rows];
        Notes = [.. notes ?? []];
        if (Columns.Count == 0)
        {
            throw new ArgumentException("There is no column; allowed is at least one.", nameof(columns));
        }

        for (var i = 0; i < Rows.Count; i++)
        {
            if (Rows[i].Count != Columns.Count)
            {
                throw new ArgumentException(
                    string.Create(CultureInfo.InvariantCulture, $"Row {i + 1} has {Rows[i].Count} cells; allowed are {Columns.Count}, one for each column."), nameof(rows));
            }
        }
    }

    /// <summary>What the table is of.</summary>
    public string Title { get; }

    /// <summary>The headers of the columns.</summary>
    public ValueList<string> Columns { get; }

    /// <summary>The rows, each with a cell for every column.</summary>
    public ValueList<ValueList<TableCell>> Rows { get; }

    /// <summary>What stands below the table.</summary>
    public ValueList<string> Notes { get; }

    /// <summary>The table for a file: the headers, then every row, numbers unrounded and without notes. Any CSV writer takes it.</summary>
    /// <returns>The rows of text.</returns>
    public IEnumerable<IReadOnlyList<string>> ToRows()
    {
        yield return Columns;
        foreach (var row in Rows)
        {
            yield return [.. row.Select(c => c.Exact)];
        }
    }

    /// <summary>The table as GitHub-flavoured Markdown.</summary>
    /// <returns>The text, lines ended by line feeds.</returns>
    public string ToMarkdown()
    {
        StringBuilder text = new();
        text.Append("**").Append(Escaped(Title)).Append("**\n\n");
        AppendMarkdown(text, Columns.Select(Escaped));
        AppendMarkdown(text, Enumerable.Range(0, Columns.Count).Select(c => IsNumeric(c) ? "---:" : "---"));
        foreach (var row in Rows)
        {
            AppendMarkdown(text, row.Select(c => Escaped(c.Shown)));
        }

        foreach (var note in Notes)
        {
            text.Append('\n').Append(Escaped(note)).Append('\n');
        }

        return text.ToString();
    }

    /// <summary>The table as text of aligned columns: numbers to the right, text to the left; Chinese characters are two wide.</summary>
    /// <returns>The text, lines ended by line feeds.</returns>
    public override string ToString()
    {
        int[] widths = [.. Columns.Select((header, c) => Rows.Select(r => Width(r[c].Shown)).Append(Width(header)).Max())];
        StringBuilder text = new();
        text.Append(Title).Append('\n');
        AppendAligned(text, Columns, widths);
        AppendAligned(text, widths.Select(w => new string('-', w)), widths);
        foreach (var row in Rows)
        {
            AppendAligned(text, row.Select(c => c.Shown), widths);
        }

        foreach (var note in Notes)
        {
            text.Append(note).Append('\n');
        }

        return text.ToString();
    }

    private static void AppendMarkdown(StringBuilder text, IEnumerable<string> cells) =>
        text.Append("| ").AppendJoin(" | ", cells).Append(" |\n");

    private static string Escaped(string text) =>
        text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("|", "\\|", StringComparison.Ordinal).ReplaceLineEndings(" ");

    private static int Width(string text) => text.EnumerateRunes().Sum(r => IsWide(r.Value) ? 2 : 1);

    // The blocks of Chinese, Japanese and Korean writing and of full-width forms.
    private static bool IsWide(int rune) =>
        rune is (>= 0x1100 and <= 0x115F) or (>= 0x2E80 and <= 0xA4CF) or (>= 0xAC00 and <= 0xD7A3) or (>= 0xF900 and <= 0xFAFF)
            or (>= 0xFE30 and <= 0xFE4F) or (>= 0xFF00 and <= 0xFF60) or (>= 0xFFE0 and <= 0xFFE6) or (>= 0x20000 and <= 0x3FFFD);

    private void AppendAligned(StringBuilder text, IEnumerable<string> cells, int[] widths)
    {
        var start = text.Length;
        foreach (var (column, cell) in cells.Index())
        {
            var fill = new string(' ', widths[column] - Width(cell));
            text.Append(column == 0 ? "" : "  ").Append(IsNumeric(column) ? fill + cell : cell + fill);
        }

        while (text.Length > start && text[^1] == ' ')
        {
            text.Length--;
        }

        text.Append('\n');
    }

    private bool IsNumeric(int column) => Rows.Any(r => r[column].IsNumber);
}
