using System.Globalization;
using ServiceQuality.Domain.Satisfaction;
using ServiceQuality.Scoring.Charts;
using ServiceQuality.Scoring.Satisfaction;
using ServiceQuality.Scoring.Statistics;

namespace ServiceQuality.Docs.Tests.Examples;

internal static class ChineseIndexWaves
{
    internal static void Run()
    {
        // example
        var chinese = CultureInfo.GetCultureInfo("zh-CN");
        var model = IndexModel.Create("简化模型")
            .Construct("质量", "PERQ1", "PERQ2", "PERQ3", "PERQ4", "PERQ5", "PERQ6", "PERQ7")
            .Construct("满意度", "CUSA1", "CUSA2", "CUSA3").Construct("忠诚", "CUSL1", "CUSL2", "CUSL3")
            .Path("质量", "满意度").Path("满意度", "忠诚").Build();
        IndexFit Wave(string file) => SatisfactionIndex.Estimate(model, IndexAnswers.FromRows(
            model, File.ReadLines("docs/samples/data/" + file).Select(line => line.Split(','))).Accepted);
        var (spring, autumn) = (Wave("ecsi250.csv"), Wave("ecsi200-second-wave.csv"));
        Console.WriteLine(IndexChange.Compare(spring, autumn, "满意度").ToTable().In(chinese));

        (string, Estimate)[] waves =
            [("春季", spring.Index("满意度").Interval()), ("秋季", autumn.Index("满意度").Interval())];
        Console.WriteLine(waves.WaveChart(new("Satisfaction", "满意度")).Description.In(chinese));
        // end
    }
}
