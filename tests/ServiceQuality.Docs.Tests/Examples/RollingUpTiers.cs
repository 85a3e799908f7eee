using ServiceQuality.Domain;
using ServiceQuality.Domain.Satisfaction;
using ServiceQuality.Scoring.Satisfaction;
using ServiceQuality.Scoring.Statistics.SampleSizes;

namespace ServiceQuality.Docs.Tests.Examples;

internal static class RollingUpTiers
{
    internal static void Run()
    {
        // example
        CustomerTier gold = CustomerTier.Of("gold"), silver = CustomerTier.Of("silver"), bronze = CustomerTier.Of("bronze");
        CustomerBase customers = new(
        [
            new(gold, 200, Money.Of(900_000, "CNY")),
            new(silver, 800, Money.Of(600_000, "CNY")),
            new(bronze, 4000, Money.Of(500_000, "CNY")),
        ]);
        TierSample[] satisfied = [TierSample.OfShare(gold, 72, 80), TierSample.OfShare(silver, 96, 120),
            TierSample.OfShare(bronze, 130, 200)];
        Console.Write(TierRollUp.Run(customers, satisfied).ToTable());
        Console.WriteLine(TierRollUp.Run(customers, satisfied, byRevenue: true));

        // Too few answers are withheld, and another tier with them.
        satisfied[0] = TierSample.OfShare(gold, 3, 4);
        foreach (string note in TierRollUp.Run(customers, satisfied, minimumN: 10).Notes)
            Console.WriteLine(note);

        // Sampling weights, weighted items, and how many to ask.
        Console.WriteLine(WeightedScore.OfRecommendations(
            [Recommendation.Of(10), Recommendation.Of(7), Recommendation.Of(3)], weights: [2, 1, 0.5]));
        RatingScale ten = new(1, 10);
        Console.Write(WeightedSatisfactionIndex.Of(
            [new("speed", 7.9, 9.1, ten), new("tone", 8.1, 8.4, ten), new("price", 6.4, 7.2, ten)]).ToTable());
        Console.WriteLine(
            SurveySampleSize.Recommendation(marginPoints: 5, Proportion.FromPercent(50), Proportion.FromPercent(20)));
        // end
    }
}
