using ServiceQuality.Domain;
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

        // Customers who answered in both waves make the difference more precise. A missing answer is null.
        AnswerEncoding encoding = new(Recommendation.Scale);
        EncodedAnswers before = encoding.Encode(10, 7, 6, 9, 2, 8, null, null, 7, 6, 5, 9);
        EncodedAnswers after = encoding.Encode(10, 9, 7, 10, 6, 9, 8, 10, null, null, 9, 10);
        WavePanel panel = WavePanel.FromRecommendations(before, after);
        Console.WriteLine(panel);
        Console.WriteLine($"{WaveTest.CompareRecommendations(panel)}: {WaveTest.CompareRecommendations(panel).Estimate}");

        // One test for each segment: adjust them for their number.
        PValue[] segments = [change.P!.Value, PValue.FromValue(0.012), PValue.FromValue(0.2)];
        Console.WriteLine(PValue.Adjust(segments, MultiplicityMethod.Holm));
        // end
    }
}
