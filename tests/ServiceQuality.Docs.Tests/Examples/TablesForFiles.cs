using ServiceQuality.Scoring.Complaints;

namespace ServiceQuality.Docs.Tests.Examples;

internal static class TablesForFiles
{
    internal static void Run()
    {
        // example
        string[] causes = ["no part", "late", "no part", "no part", "booking", "late", "no part"];
        var table = Pareto.FromColumns(causes).ToTable();
        Console.Write(table.ToCsv().ReplaceLineEndings("\n")); // its own line ends are CR LF
        foreach (IReadOnlyList<string> row in table.ToRows().Skip(1).Take(2))
            Console.WriteLine(string.Join(" | ", row));
        Console.WriteLine($"{table.Rows[0][3].Shown} % for people, {table.Rows[0][3].Exact} in a file");
        // end
    }
}
