using ServiceQuality.Domain;
using ServiceQuality.Domain.Satisfaction;
using ServiceQuality.Scoring.Satisfaction;
using ServiceQuality.Scoring.Statistics.Resampling;

namespace ServiceQuality.Docs.Tests.Examples;

internal static class TellingConstructsApart
{
    internal static void Run()
    {
        // example
        var rows = File.ReadLines("docs/samples/data/ecsi250.csv").Select(line => line.Split(','));
        var answers = IndexAnswers.FromRows(IndexModels.Ecsi, rows).Accepted;
        var bootstrap = SatisfactionIndex.Estimate(IndexModels.Ecsi, answers).Bootstrap(1000, seed: 42);

        // A test at 5 % that a ratio is below 0.9 takes the upper bound of the interval at 90 %.
        var level = Proportion.FromPercent(90);
        var ratios = bootstrap.Htmt();
        for (var i = 0; i < ratios.Distributions.Count; i++)
            if (ratios.Distributions[i].Interval(BootstrapMethod.Percentile, level).Interval is { Upper: > 0.8 } interval)
                Console.WriteLine(
                    $"{ratios.From[i]} and {ratios.To[i]}: {ratios.Distributions[i].Value:F3}, at most {interval.Upper:F3}");

        Console.WriteLine(bootstrap.Correlations["Quality", "Satisfaction"]!.Interval(BootstrapMethod.Percentile));
        // end
    }
}
