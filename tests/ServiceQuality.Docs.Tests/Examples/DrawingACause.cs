using System.Globalization;
using System.Text.Json.Nodes;
using ServiceQuality.Scoring.Charts;
using ServiceQuality.Scoring.Complaints;

namespace ServiceQuality.Docs.Tests.Examples;

internal static class DrawingACause
{
    internal static void Run()
    {
        // example
        string[] causes = ["no part", "late", "no part", "no part", "booking", "late", "no part"];
        var chart = Pareto.FromColumns(causes).Chart().WithTitle(new("Why customers complained in March", "三月投诉原因"));
        Console.WriteLine(chart.Title.English);
        Console.WriteLine(chart.Description.English);
        Console.WriteLine(chart.Description.Chinese);

        string specification = chart.ToVegaLite(); // English, light, 640 pixels wide
        Console.WriteLine(specification[..60] + "...");
        string chinese = chart.ToVegaLite(new(CultureInfo.GetCultureInfo("zh-CN"), ChartTheme.Dark, width: 400));
        JsonNode parsed = JsonNode.Parse(chinese)!;
        Console.WriteLine($"{parsed["title"]}, {parsed["background"]}, {parsed["width"]}");
        Console.WriteLine(parsed["data"]!["values"]![0]!["name"]);
        // end
    }
}
