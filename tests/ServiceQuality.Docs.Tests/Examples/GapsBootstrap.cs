using ServiceQuality.Domain.Surveys;
using ServiceQuality.Scoring.Gaps;
using ServiceQuality.Scoring.Statistics.Resampling;

namespace ServiceQuality.Docs.Tests.Examples;

internal static class GapsBootstrap
{
    internal static void Run()
    {
        // example
        var rows = File.ReadLines("docs/samples/data/servqual300.csv").Select(line => line.Split(','));
        var survey = SurveyData.FromRows(Instruments.Servqual1991, rows).Accepted;
        BootstrapPlan plan = new(ResampleSource.Philox(42), resamples: 10_000);

        var reliability = GapAnalysis.Run(survey).Dimensions[1];
        Console.WriteLine(reliability.Bootstrap(plan).Interval(BootstrapMethod.Bca));
        Console.WriteLine(reliability.Bootstrap(plan).Interval(BootstrapMethod.Percentile));

        var ranking = ItemRanking.Run(survey, plan);
        foreach (var item in ranking.Items.Take(4))
            Console.WriteLine(item);
        Console.WriteLine($"item 07 is worse than 11: {ranking.IsWorse("07", "11")}");
        // end
    }
}
