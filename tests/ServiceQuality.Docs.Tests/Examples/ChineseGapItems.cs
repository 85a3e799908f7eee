using System.Globalization;
using ServiceQuality.Domain.Surveys;
using ServiceQuality.Scoring.Charts;
using ServiceQuality.Scoring.Gaps;

namespace ServiceQuality.Docs.Tests.Examples;

internal static class ChineseGapItems
{
    internal static void Run()
    {
        // example
        var chinese = CultureInfo.GetCultureInfo("zh-CN");
        IEnumerable<string[]> rows = File.ReadLines("docs/samples/data/servqual300.csv").Select(line => line.Split(','));
        var gaps = GapAnalysis.Run(SurveyData.FromRows(Instruments.Servqual1991.In(chinese), rows).Accepted);
        foreach (var item in gaps.Items.OrderBy(item => item.Gap.Mean).Take(5))
            Console.WriteLine($"第 {item.Id} 题：{item.Gap}");
        Console.WriteLine(gaps.ItemChart().Description.In(chinese));
        // end
    }
}
