using System.Globalization;
using ServiceQuality.Domain.Surveys;
using ServiceQuality.Scoring.Charts;
using ServiceQuality.Scoring.Gaps;

namespace ServiceQuality.Docs.Tests.Examples;

internal static class ChineseSurvey
{
    internal static Chart? Picture { get; private set; }

    internal static void Run()
    {
        // example
        var chinese = CultureInfo.GetCultureInfo("zh-CN");
        var instrument = Instruments.Servqual1991.In(chinese);
        IEnumerable<string[]> rows = File.ReadLines("docs/samples/data/servqual300.csv").Select(line => line.Split(','));
        var read = SurveyData.FromRows(instrument, rows);
        Console.WriteLine(read.ToText(chinese));

        var gaps = GapAnalysis.Run(read.Accepted, MissingPolicy.PersonMean);
        Console.WriteLine(gaps.ToDimensionTable().In(chinese));
        Console.WriteLine(gaps.ToOverallTable().In(chinese));
        string picture = gaps.Chart().ToVegaLite(new(chinese));
        // end
        _ = picture;
        Picture = gaps.Chart();
    }
}
