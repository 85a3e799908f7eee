using System.Text;

namespace ServiceQuality.Scoring.Tables;

// A table in LaTeX with the rules of the package booktabs.
internal static class LatexTable
{
    internal static string Write(ResultTable table, string? label)
    {
        StringBuilder text = new();
        var places = string.Concat(table.Columns.Select((_, c) => table.IsNumeric(c) ? 'r' : 'l'));
        text.Append("\\begin{table}\n\\centering\n\\caption{").Append(Escape(table.Title)).Append("}\n");
        if (label is not null)
        {
            text.Append("\\label{").Append(label).Append("}\n");
        }


        text.Append("\\begin{tabular}{").Append(places).Append("}\n\\toprule\n");
        AppendRow(text, table.Columns.Select(Escape));
        text.Append("\\midrule\n");
        foreach (var row in table.Rows)
        {
            AppendRow(text, row.Select(Cell));
        }

        text.Append("\\bottomrule\n\\end{tabular}\n");
        foreach (var note in table.Notes)
        {
            text.Append("\\par{\\footnotesize ").Append(Escape(note)).Append("}\n");
        }

        return text.Append("\\end{table}\n").ToString();
    }

    private static void AppendRow(StringBuilder text, IEnumerable<string> cells) =>
        text.AppendJoin(" & ", cells).Append(" \\\\\n");

    private static string Cell(TableCell cell) =>
        cell.IsNumber && cell.Shown.StartsWith('-') ? "$-$" + Escape(cell.Shown[1..]) : Escape(cell.Shown);

    private static string Escape(string text)
    {
        StringBuilder escaped = new();
        foreach (var letter in text.ReplaceLineEndings(" "))
        {
            // After the end of a row, a bracket or a star would be an option of it; two hyphens would become a dash.
            escaped.Append(letter switch
            {
                '&' or '%' or '$' or '#' or '_' or '{' or '}' => $"\\{letter}",
                '\\' => "\\textbackslash{}",
                '~' => "\\textasciitilde{}",
                '^' => "\\textasciicircum{}",
                '<' => "\\textless{}",
                '>' => "\\textgreater{}",
                '|' => "\\textbar{}",
                '`' => "\\textasciigrave{}",
                '"' => "\\textquotedbl{}",
                '[' or '*' => $"{{{letter}}}",
                '-' when escaped.Length > 0 && escaped[^1] == '-' => "{}-",
                _ => letter.ToString(),
            });
        }

        return escaped.ToString();
    }
}
