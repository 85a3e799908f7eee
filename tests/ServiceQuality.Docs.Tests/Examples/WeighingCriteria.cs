using ServiceQuality.Scoring.Statistics.Weights;

namespace ServiceQuality.Docs.Tests.Examples;

internal static class WeighingCriteria
{
    internal static void Run()
    {
        // example
        // Reliability is 3 times as important as price and 5 times as friendliness, price twice as friendliness.
        AhpWeights ahp = AhpWeights.FromUpperTriangle([3, 5, 2], "reliability", "price", "friendliness");
        Console.WriteLine(ahp.PrincipalEigenvector);
        Console.WriteLine($"CR {ahp.ConsistencyRatio:F3} (random index: {ahp.RandomIndexSource})");
        Console.WriteLine(CriteriaWeights.Direct([50, 30, 20], "reliability", "price", "friendliness"));

        // Criteria in which the branches differ tell more of them apart.
        double[,] branches = { { 82, 24 }, { 88, 31 }, { 75, 18 }, { 90, 22 } };
        Console.WriteLine(EntropyWeights.FromMatrix(
            branches, [CriterionDirection.HigherIsBetter, CriterionDirection.LowerIsBetter], "score", "minutes").Weights);
        // end
    }
}
