using System.Text;

namespace ServiceQuality.Scoring.Tables;

// A table in HTML, without styles.
internal static class HtmlTable
{
    internal static string Write(ResultTable table)
    {
        StringBuilder text = new();
        text.Append("<table>\n<caption>").Append(Encode(table.Title)).Append("</caption>\n<thead>\n<tr>");
        foreach (var (c, header) in table.Columns.Index())
        {
            // A header without text is no header: it would be read out as an empty one.
            var (start, end) = header.Length == 0 ? ("<td", "</td>") : ("<th scope=\"col\"", "</th>");
            text.Append(start).Append(ClassOf(table.IsNumeric(c))).Append('>').Append(Encode(header)).Append(end);
        }

        text.Append("</tr>\n</thead>\n<tbody>\n");
        foreach (var row in table.Rows)
        {
            text.Append("<tr>");
            foreach (var (c, cell) in row.Index())
            {
                var name = c == 0 && !table.IsNumeric(0) ? "th" : "td";
                var scope = name == "th" ? " scope=\"row\"" : "";
                text.Append('<').Append(name).Append(scope).Append(ClassOf(cell.IsNumber)).Append('>');
                text.Append(Encode(cell.Shown)).Append("</").Append(name).Append('>');
            }

            text.Append("</tr>\n");
        }

        text.Append("</tbody>\n");
        AppendNotes(text, table);
        return text.Append("</table>\n").ToString();
    }

    private static void AppendNotes(StringBuilder text, ResultTable table)
    {
        if (table.Notes.Count == 0)
        {
            return;
        }

        var columns = InvariantText.Format(table.Columns.Count);
        text.Append("<tfoot>\n");
        foreach (var note in table.Notes)
        {
            text.Append("<tr><td colspan=\"").Append(columns).Append("\">").Append(Encode(note)).Append("</td></tr>\n");
        }

        text.Append("</tfoot>\n");
    }

    private static string ClassOf(bool isNumber) => isNumber ? " class=\"number\"" : "";

    private static string Encode(string text) => text
        .Replace("&", "&amp;", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal)
        .Replace("\"", "&quot;", StringComparison.Ordinal)
        .Replace("'", "&#39;", StringComparison.Ordinal);
}
