using System.Text;

namespace ServiceQuality.Scoring.Tables;

// A table as comma-separated values (RFC 4180).
internal static class CsvTable
{
    internal static string Write(ResultTable table)
    {
        StringBuilder text = new();
        foreach (var row in table.ToRows())
        {
            // A line without a character would be no record for many readers.
            text.AppendJoin(',', row.Select(c => row.Count == 1 && c.Length == 0 ? "\"\"" : Quote(c))).Append("\r\n");
        }

        return text.ToString();
    }

    private static string Quote(string cell) => cell.AsSpan().IndexOfAny("\",\r\n") < 0
        ? cell
        : $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
