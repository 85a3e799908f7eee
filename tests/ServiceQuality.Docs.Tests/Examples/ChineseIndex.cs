using System.Globalization;
using ServiceQuality.Domain.Satisfaction;
using ServiceQuality.Scoring.Charts;
using ServiceQuality.Scoring.Satisfaction;

namespace ServiceQuality.Docs.Tests.Examples;

internal static class ChineseIndex
{
    internal static Chart? Picture { get; private set; }

    internal static void Run()
    {
        // example
        var chinese = CultureInfo.GetCultureInfo("zh-CN");
        var model = IndexModel.Create("顾客满意度指数")
            .Construct("形象", "IMAG1", "IMAG2", "IMAG3", "IMAG4", "IMAG5")
            .Construct("期望", "CUEX1", "CUEX2", "CUEX3")
            .Construct("质量", "PERQ1", "PERQ2", "PERQ3", "PERQ4", "PERQ5", "PERQ6", "PERQ7")
            .Construct("价值", "PERV1", "PERV2")
            .Construct("满意度", "CUSA1", "CUSA2", "CUSA3")
            .Construct("忠诚", "CUSL1", "CUSL2", "CUSL3")
            .Path("形象", "期望", "满意度", "忠诚").Path("期望", "质量", "价值", "满意度")
            .Path("质量", "价值", "满意度").Path("价值", "满意度").Path("满意度", "忠诚")
            .Build();

        IEnumerable<string[]> rows = File.ReadLines("docs/samples/data/ecsi250.csv").Select(line => line.Split(','));
        var read = IndexAnswers.FromRows(model, rows);
        Console.WriteLine(read.ToText(chinese));
        var fit = SatisfactionIndex.Estimate(model, read.Accepted);
        if (!fit.HasEstimate)
            throw new InvalidOperationException(fit.Reason);

        var boot = fit.Bootstrap(resamples: 2_000, seed: 42);
        Console.WriteLine(boot.Indices.ToTable().In(chinese));
        Console.WriteLine(boot.Map("忠诚").ToTable().In(chinese));
        string picture = boot.PathChart().ToVegaLite(new(chinese));
        // end
        _ = picture;
        Picture = boot.PathChart();
    }
}
