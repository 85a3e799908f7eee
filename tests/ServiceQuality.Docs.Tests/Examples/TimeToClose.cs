using ServiceQuality.Domain;
using ServiceQuality.Scoring.Statistics.Survival;

namespace ServiceQuality.Docs.Tests.Examples;

internal static class TimeToClose
{
    internal static void Run()
    {
        // example
        double[] days = [1, 2, 2, 3, 5, 6, 8, 9, 13, 14, 20, 21];
        // false: still open at that age
        bool[] closed = [true, true, true, false, true, true, true, false, true, true, false, false];
        KaplanMeier curve = KaplanMeier.Estimate(days, closed);
        foreach (SurvivalStep step in curve.Take(3))
            Console.WriteLine(step);
        Console.WriteLine(curve.Median);
        Console.WriteLine(curve.Quantile(Proportion.FromPercent(90)));
        Console.WriteLine(curve.EndedBy(7)); // the share closed within a week
        Console.WriteLine(curve.RestrictedMean(horizon: 14));

        int[] branch = [1, 1, 1, 1, 1, 1, 2, 2, 2, 2, 2, 2];
        Console.WriteLine(LogRankTest.Run(days, closed, branch).Test);
        // end
    }
}
