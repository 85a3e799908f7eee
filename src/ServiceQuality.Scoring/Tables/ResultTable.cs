using System.Text;
using System.Text.Json.Serialization;
using ServiceQuality.Domain;
using ServiceQuality.Scoring.Json;

namespace ServiceQuality.Scoring.Tables;

/// <summary>
/// Results as a table: aligned text or Markdown for people, or rows for a file. Text for people is rounded; rows for a file are
/// not.
/// </summary>
[JsonConverter(typeof(ScoringJsonConverter<ResultTable>))]
public sealed record ResultTable
{
    /// <summary>Creates a table.</summary>
    /// <param name="title">The title.</param>
    /// <param name="columns">The headers of the columns, at least one.</param>
    /// <param name="rows">The rows, each with a cell for every column.</param>
    /// <param name="notes">The lines below the table: conventions, and reasons for blank cells.</param>
    /// <exception cref="ArgumentException">
    /// The title is blank, there is no column, or a row does not have as many cells as there are columns.
    /// </exception>
    public ResultTable(
        string title, IEnumerable<string> columns, IEnumerable<ValueList<TableCell>> rows, IEnumerable<string>? notes = null)
    {
        Guard.Against.NullOrWhiteSpace(title);
        Guard.Against.Null(columns);
        Guard.Against.Null(rows);
        Title = title;
        Columns = [.. columns];
        Rows = [.. rows];
        Notes = [.. notes ?? []];
        Guard.Against.Invalid(Columns.Count == 0, "There is no column; at least one is needed.", nameof(columns));
        for (var i = 0; i < Rows.Count; i++)
        {
            Guard.Against.Invalid(
                Rows[i].Count != Columns.Count,
                $"Row {i + 1} has {Rows[i].Count} cells; allowed are {Columns.Count}, one for each column.",
                nameof(rows));
        }
    }

    /// <summary>The title.</summary>
    public string Title { get; }

    /// <summary>The headers of the columns.</summary>
    public ValueList<string> Columns { get; }

    /// <summary>The rows, each with a cell for every column.</summary>
    public ValueList<ValueList<TableCell>> Rows { get; }

    /// <summary>The lines below the table.</summary>
    public ValueList<string> Notes { get; }

    /// <summary>Returns rows for a file: the headers, then every row, with unrounded numbers and without notes.</summary>
    /// <returns>The rows of text, which any CSV writer takes.</returns>
    public IEnumerable<IReadOnlyList<string>> ToRows()
    {
        yield return Columns;
        foreach (var row in Rows)
        {
            yield return [.. row.Select(c => c.Exact)];
        }
    }

    /// <summary>Returns the table as GitHub-flavoured Markdown.</summary>
    /// <returns>The text; every line ends with a line feed.</returns>
    public string ToMarkdown()
    {
        StringBuilder text = new();
        text.Append("**").Append(Escape(Title)).Append("**\n\n");
        AppendMarkdown(text, Columns.Select(Escape));
        AppendMarkdown(text, Enumerable.Range(0, Columns.Count).Select(c => IsNumeric(c) ? "---:" : "---"));
        foreach (var row in Rows)
        {
            AppendMarkdown(text, row.Select(c => Escape(c.Shown)));
        }

        foreach (var note in Notes)
        {
            text.Append('\n').Append(Escape(note)).Append('\n');
        }

        return text.ToString();
    }

    /// <summary>
    /// Returns the table as aligned columns: numbers to the right, text to the left. Chinese characters count as two columns
    /// wide.
    /// </summary>
    /// <returns>The text; every line ends with a line feed.</returns>
    public override string ToString()
    {
        int[] widths = [.. Columns.Select((header, c) => Rows.Select(r => WidthOf(r[c].Shown)).Append(WidthOf(header)).Max())];
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

    private static string Escape(string text) =>
        text.Replace(
            "\\", "\\\\", StringComparison.Ordinal).Replace("|", "\\|", StringComparison.Ordinal).ReplaceLineEndings(" ");

    private static int WidthOf(string text) => text.EnumerateRunes().Sum(r => IsWide(r.Value) ? 2 : 1);

    // The blocks of Chinese, Japanese and Korean writing and of full-width forms.
    private static bool IsWide(int rune) =>
        rune is (>= 0x1100 and <= 0x115F) or (>= 0x2E80 and <= 0xA4CF) or (>= 0xAC00 and <= 0xD7A3) or (>= 0xF900 and <= 0xFAFF)
            or (>= 0xFE30 and <= 0xFE4F) or (>= 0xFF00 and <= 0xFF60) or (>= 0xFFE0 and <= 0xFFE6) or (>= 0x20000 and <= 0x3FFFD);

    private void AppendAligned(StringBuilder text, IEnumerable<string> cells, int[] widths)
    {
        var start = text.Length;
        foreach (var (column, cell) in cells.Index())
        {
            var fill = new string(' ', widths[column] - WidthOf(cell));
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
