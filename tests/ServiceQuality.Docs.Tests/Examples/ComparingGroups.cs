using ServiceQuality.Domain.Satisfaction;
using ServiceQuality.Scoring.Satisfaction;
using ServiceQuality.Scoring.Statistics.Resampling;

namespace ServiceQuality.Docs.Tests.Examples;

internal static class ComparingGroups
{
    internal static void Run()
    {
        // example
        var rows = File.ReadLines("docs/samples/data/ecsi250.csv")
            .Select(line => line.Split(',').Select(cell => cell.Trim('"')).ToArray());
        var answers = IndexAnswers.FromRows(IndexModels.Ecsi, rows, IndexLayout.Default.WithGroups("region")).Accepted;

        var plan = new PermutationPlan(ResampleSource.Philox(42), permutations: 499);
        var regions = PermutationComparison.Run(IndexModels.Ecsi, answers, "region", "north", "south", plan);
        Console.WriteLine(regions);
        Console.Write(regions.ToTable(IndexQuantity.Path));
        Console.WriteLine(regions[IndexQuantity.Index, "Satisfaction"]);
        Console.WriteLine(regions[IndexQuantity.TotalEffect, "Image", "Loyalty"]);

        // Henseler's comparison: a bootstrap of each group, from streams of their own.
        var north = SatisfactionIndex.Estimate(IndexModels.Ecsi, answers.In("region", "north")).Bootstrap(500, seed: 1);
        var south = SatisfactionIndex.Estimate(IndexModels.Ecsi, answers.In("region", "south")).Bootstrap(500, seed: 2);
        var henseler = BootstrapComparison.Run(north, south);
        Console.WriteLine(henseler);
        var path = henseler[IndexQuantity.Path, "Image", "Expectation"]!;
        Console.WriteLine($"{path}; greater {path.Greater}, less {path.Less}, adjusted {path.AdjustedP}");
        // end
    }
}
