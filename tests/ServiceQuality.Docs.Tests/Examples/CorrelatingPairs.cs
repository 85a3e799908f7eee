using ServiceQuality.Scoring.Statistics.Tests;

namespace ServiceQuality.Docs.Tests.Examples;

internal static class CorrelatingPairs
{
    internal static void Run()
    {
        // example
        double[] waiting = [2, 9, 4, 7, 3, 8, 5, 6], rating = [9, 3, 8, 5, 9, 4, 6, 7];
        var pearson = CorrelationTest.Pearson(waiting, rating);
        Console.WriteLine($"{pearson.Estimate}; {pearson}");
        Console.WriteLine(CorrelationTest.Spearman(waiting, rating).Estimate);
        Console.WriteLine(CorrelationTest.Williams(first: 0.73, second: 0.57, between: 0.41, n: 298)); // r 0.73 against r 0.57
        // end
    }
}
