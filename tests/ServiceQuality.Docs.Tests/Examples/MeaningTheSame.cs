using ServiceQuality.Domain.Satisfaction;
using ServiceQuality.Scoring.Satisfaction;
using ServiceQuality.Scoring.Statistics.Resampling;

namespace ServiceQuality.Docs.Tests.Examples;

internal static class MeaningTheSame
{
    internal static void Run()
    {
        // example
        var rows = File.ReadLines("docs/samples/data/ecsi250.csv")
            .Select(line => line.Split(',').Select(cell => cell.Trim('"')).ToArray());
        var answers = IndexAnswers.FromRows(IndexModels.Ecsi, rows, IndexLayout.Default.WithGroups("region")).Accepted;

        var plan = new PermutationPlan(ResampleSource.Philox(42), permutations: 999);
        var regions = MeasurementInvariance.Run(IndexModels.Ecsi, answers, "region", "north", "south", plan);
        Console.WriteLine(regions);
        Console.Write(regions.ToTable());
        if (regions["Satisfaction"].Invariance >= InvarianceLevel.Partial)
            Console.WriteLine(regions["Satisfaction"]);
        // end
    }
}
