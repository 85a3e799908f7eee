using ServiceQuality.Scoring.Complaints;

namespace ServiceQuality.Docs.Tests.Examples;

internal static class TablesForPapers
{
    internal static void Run()
    {
        // example
        string[] causes = ["no part", "late", "no part", "no part", "booking", "late", "no part"];
        var table = Pareto.FromColumns(causes).ToTable();
        Console.WriteLine(table.ToLatex());
        Console.Write(table.ToHtml());
        // end
    }
}
