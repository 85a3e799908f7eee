using ServiceQuality.Scoring.Statistics;
using ServiceQuality.Scoring.Statistics.Tests;

namespace ServiceQuality.Docs.Tests.Examples;

internal static class ComparingSamples
{
    internal static void Run()
    {
        // example
        double[] north = [5, 6, 4, 7, 5, 6, 6, 5, 7, 6], south = [4, 5, 3, 6, 4, 5, 4, 6, 5, 4],
        west = [6, 7, 5, 6, 7, 7, 6, 5, 6, 7];
        HypothesisTest welch = TTest.Welch(north, south);
        Console.WriteLine(welch);
        Console.WriteLine($"{welch.Estimate}; Hedges' g {welch.Effect(EffectSizeKind.HedgesG):F2}");

        HypothesisTest ranks = MannWhitneyTest.Run(north, south); // exact, in spite of the ties
        Console.WriteLine(
            $"{ranks.Method}: {ranks}, rank-biserial {ranks.Effect(EffectSizeKind.RankBiserial):F2}, shift {ranks.Estimate}");
        Console.WriteLine(EquivalenceTest.Welch(north, west, low: -1, high: 1)); // do they differ by less than one point?

        Console.WriteLine(KruskalWallisTest.Run(north, south, west));
        foreach (var pair in KruskalWallisTest.Dunn(MultiplicityMethod.Holm, north, south, west))
            Console.WriteLine(pair);
        Console.WriteLine(TTest.Welch([3, 3, 3], [3, 3])); // no answer is an answer with its reason
        // end
    }
}
