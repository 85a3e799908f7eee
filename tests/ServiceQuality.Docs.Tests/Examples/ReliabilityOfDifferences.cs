using ServiceQuality.Scoring.Statistics.Reliability;
using ServiceQuality.Scoring.Statistics.Summaries;

namespace ServiceQuality.Docs.Tests.Examples;

internal static class ReliabilityOfDifferences
{
    internal static void Run()
    {
        // example
        // Three perceptions, then the three expectations that belong to them.
        byte[] answers =
        [
            5, 6, 4, 7, 3, 6, 5, 2, 6, 4, 7, 5,
            5, 7, 4, 6, 2, 5, 6, 3, 6, 3, 6, 5,
            6, 6, 3, 7, 3, 6, 4, 3, 7, 4, 6, 5,
            6, 7, 6, 7, 6, 7, 6, 5, 7, 6, 7, 7,
            6, 7, 6, 6, 5, 7, 7, 6, 7, 6, 7, 6,
            7, 7, 5, 7, 6, 7, 6, 6, 7, 6, 6, 6,
        ];
        CrossProducts sums = CrossProducts.FromColumnsListwise(answers, columns: 6);
        Console.Write(DifferenceReliability.Estimate(CovarianceMatrix.FromCrossProducts(sums)).ToTable());
        Console.WriteLine(ScaleReliability.Estimate(sums.Differences(), ["G1", "G2", "G3"])); // of the gaps item by item
        Console.WriteLine(ScaleReliability.Estimate(sums.Select(3, 4, 5), ["E1", "E2", "E3"])); // of one part
        // end
    }
}
