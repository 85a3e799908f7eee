using System.Text;

namespace ServiceQuality.Scoring.Tables;

// A table as aligned columns in a font of fixed width.
internal static class PlainTable
{
    internal static string Write(ResultTable table)
    {
        int[] widths = [.. table.Columns.Select((header, c) =>
            table.Rows.Select(r => TextWidth.Of(Line(r[c].Shown))).Append(TextWidth.Of(Line(header))).Max())];
        StringBuilder text = new();
        text.Append(Line(table.Title)).Append('\n');
        AppendRow(text, table, table.Columns, widths);
        AppendRow(text, table, widths.Select(w => new string('-', w)), widths);
        foreach (var row in table.Rows)
        {
            AppendRow(text, table, row.Select(c => c.Shown), widths);
        }

        foreach (var note in table.Notes)
        {
            text.Append(note).Append('\n');
        }

        return text.ToString();
    }

    private static string Line(string text) => text.ReplaceLineEndings(" ");

    private static void AppendRow(StringBuilder text, ResultTable table, IEnumerable<string> cells, int[] widths)
    {
        var start = text.Length;
        foreach (var (column, cell) in cells.Select(Line).Index())
        {
            var fill = new string(' ', widths[column] - TextWidth.Of(cell));
            text.Append(column == 0 ? "" : "  ").Append(table.IsNumeric(column) ? fill + cell : cell + fill);
        }

        while (text.Length > start && text[^1] == ' ')
        {
            text.Length--;
        }

        text.Append('\n');
    }
}
