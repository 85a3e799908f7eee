using System.Text;

namespace ServiceQuality.Scoring.Tables;

// A table in GitHub-flavoured Markdown.
internal static class MarkdownTable
{
    // What GitHub reads as markup inside a line. Brackets are a link only before a parenthesis.
    private const string Special = "\\`*_<>|~$&";

    internal static string Write(ResultTable table)
    {
        StringBuilder text = new();
        text.Append("**").Append(Escape(table.Title)).Append("**\n\n");
        AppendRow(text, table.Columns.Select(Escape));
        AppendRow(text, Enumerable.Range(0, table.Columns.Count).Select(c => table.IsNumeric(c) ? "---:" : "---"));
        foreach (var row in table.Rows)
        {
            AppendRow(text, row.Select(c => Escape(c.Shown)));
        }

        foreach (var note in table.Notes)
        {
            text.Append('\n').Append(EscapeStart(Escape(note))).Append('\n');
        }

        return text.ToString();
    }

    private static void AppendRow(StringBuilder text, IEnumerable<string> cells) =>
        text.Append("| ").AppendJoin(" | ", cells).Append(" |\n");

    private static string Escape(string text)
    {
        StringBuilder escaped = new();
        foreach (var letter in text.ReplaceLineEndings(" ").Trim())
        {
            var isLink = letter == '(' && escaped.Length > 0 && escaped[^1] == ']';
            escaped.Append(isLink || Special.Contains(letter, StringComparison.Ordinal) ? "\\" : "").Append(letter);
        }

        return escaped.ToString();
    }

    // A line that begins as a heading, a list or an underline does.
    private static string EscapeStart(string line)
    {
        var digits = line.AsSpan().IndexOfAnyExceptInRange('0', '9');
        var isNumbered = digits > 0 && line[digits] is '.' or ')';
        return isNumbered ? line.Insert(digits, "\\") : line is ['#' or '-' or '+' or '=', ..] ? "\\" + line : line;
    }
}
