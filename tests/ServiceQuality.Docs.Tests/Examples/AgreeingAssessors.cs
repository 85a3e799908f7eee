using ServiceQuality.Scoring.Statistics.Reliability;

namespace ServiceQuality.Docs.Tests.Examples;

internal static class AgreeingAssessors
{
    internal static void Run()
    {
        // example
        string[] grades = ["low", "middle", "high"];
        long[,] counts = { { 22, 3, 1 }, { 4, 18, 5 }, { 0, 6, 25 } };
        Console.WriteLine(CohenKappa.FromCounts(grades, counts));
        CohenKappa weighted = CohenKappa.FromCounts(grades, counts, KappaWeights.Quadratic);
        Console.WriteLine($"{weighted}, p {weighted.P}");
        Console.WriteLine(CohenKappa.FromCodes(["yes", "yes"], ["yes", "yes"], categories: ["yes", "no"]));
        // end
    }
}
