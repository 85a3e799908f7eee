using System.Globalization;
using ServiceQuality.Scoring.Complaints;

namespace ServiceQuality.Docs.Tests.Examples;

internal static class TablesForPeople
{
    internal static void Run()
    {
        // example
        string[] causes = ["no part", "late", "no part", "no part", "booking", "late", "no part"];
        var table = Pareto.FromColumns(causes).ToTable();
        Console.WriteLine(table); // for a font of fixed width
        Console.WriteLine(table.In(CultureInfo.GetCultureInfo("zh-CN")));
        Console.WriteLine(table.ToMarkdown());
        // end
    }
}
