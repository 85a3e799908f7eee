using System.Globalization;
using ServiceQuality.Domain;
using ServiceQuality.Scoring;

namespace ServiceQuality.Docs.Tests.Examples;

internal static class ChineseImportance
{
    internal static void Run()
    {
        // example
        var chinese = CultureInfo.GetCultureInfo("zh-CN");
        IpaAnalysis analysis = IpaAnalysis.Run(
            [new("停车", 6.5, 4.5), new("员工态度", 6.0, 6.0), new("背景音乐", 2.0, 3.5), new("大堂", 4.5, 6.5), new("菜单", 5.0, 5.0)],
            RatingScale.OneToSeven);
        Console.WriteLine(analysis.ToTable().In(chinese));
        Console.WriteLine($"首先改进：{analysis.ByPriority[0].Point.Name}");
        // end
    }
}
