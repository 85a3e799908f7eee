using System.Globalization;
using ServiceQuality.Domain;
using ServiceQuality.Domain.Satisfaction;
using ServiceQuality.Scoring.Satisfaction;

namespace ServiceQuality.Docs.Tests.Examples;

internal static class ChineseRecommendation
{
    internal static void Run()
    {
        // example
        var chinese = CultureInfo.GetCultureInfo("zh-CN");
        // 各答案（0 至 10 分）的人数
        var tally = RecommendationTally.FromCounts([2, 0, 1, 0, 0, 3, 4, 9, 15, 20, 26], missing: 3);
        Console.WriteLine(RecommendationScore.FromTally(tally).ToTable().In(chinese));

        var satisfied = RatingQuestion.Satisfaction(RatingScale.OneToFive);
        Console.WriteLine(RatingScore.FromTally(RatingTally.FromCounts(satisfied, [5, 10, 20, 40, 25])).ToTable().In(chinese));
        // end
    }
}
