using ServiceQuality.Domain.Satisfaction;
using ServiceQuality.Scoring.Satisfaction;
using ServiceQuality.Scoring.Statistics;

namespace ServiceQuality.Docs.Tests.Examples;

internal static class ComparingWaves
{
    internal static void Run()
    {
        // example
        RecommendationTally earlier = RecommendationTally.FromCounts([0, 0, 0, 0, 0, 10, 30, 30, 30, 60, 40]);
        RecommendationTally later = RecommendationTally.FromCounts([0, 0, 0, 0, 0, 5, 20, 30, 40, 65, 60]);
        HypothesisTest change = WaveTest.CompareRecommendations(earlier, later);
        Console.WriteLine($"{change}: {change.Estimate}");
        Console.WriteLine(WaveTest.CompareRecommendations(earlier, later, RecommendationTestMethod.ChiSquare));

        // Customers who answered in both waves make the difference surer. As surveys keep answers: 0 is none, 1 the answer 0, 11 the answer 10.
        byte[] before = [11, 8, 7, 10, 3, 9, 0, 0, 8, 7, 6, 10];
        byte[] after = [11, 10, 8, 11, 7, 10, 9, 11, 0, 0, 10, 11];
        WavePanel panel = WavePanel.FromRecommendations(before, after, Recommendation.Scale);
        Console.WriteLine(panel);
        Console.WriteLine($"{WaveTest.CompareRecommendations(panel)}: {WaveTest.CompareRecommendations(panel).Estimate}");

        // One test for each segment: adjust them for their number.
        PValue[] segments = [change.P!.Value, PValue.FromValue(0.012), PValue.FromValue(0.2)];
        Console.WriteLine(PValue.Adjust(segments, MultiplicityMethod.Holm));
        // end
    }
}
