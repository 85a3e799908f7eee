using ServiceQuality.Domain;
using ServiceQuality.Domain.Satisfaction;
using ServiceQuality.Scoring.Satisfaction;

namespace ServiceQuality.Docs.Tests.Examples;

internal static class ScoringSatisfaction
{
    internal static void Run()
    {
        // example
        // Recommendations: a type of its own, so that no other question is scored as one.
        RecommendationTally march = RecommendationTally.FromAnswers(
            [.. "10 9 7 3 8 10 9 6 10 7".Split(' ').Select(a => Recommendation.Parse(a))]);
        RecommendationTally april = RecommendationTally.FromCounts([2, 0, 1, 0, 0, 3, 4, 9, 15, 20, 26], missing: 3);
        Console.WriteLine(march.Merge(april));
        Console.WriteLine(RecommendationScore.FromTally(april));
        // 80 of 200 customers answered
        Console.WriteLine(RecommendationScore.FromTally(april, NetScoreMethod.Score, population: 200));
        var read = RecommendationTally.FromTexts(["9", "6.5", "", "11", "10", "n/a"], "n/a");
        Console.WriteLine(read);
        foreach (var row in read.Rejected)
        {
            Console.WriteLine(row);
        }

        // Satisfaction (CSAT) and effort (CES): the cut is part of the question.
        RatingQuestion satisfied = RatingQuestion.Satisfaction(RatingScale.OneToFive);
        Console.WriteLine(RatingScore.FromTally(RatingTally.FromCounts(satisfied, [5, 10, 20, 40, 25])));
        RatingQuestion easy = RatingQuestion.Effort(RatingScale.OneToSeven);
        Console.Write(RatingScore.FromTally(RatingTally.FromCounts(easy, [4, 6, 11, 29, 60, 85, 55])).ToTable());
        // end
    }
}
