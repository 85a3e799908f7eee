using ServiceQuality.Scoring.Gaps.Audit;

namespace ServiceQuality.Docs.Tests.Examples;

internal static class ReconstructingARow
{
    internal static void Run()
    {
        // example
        PublishedRow row = PublishedRow.Create("Reliability")
            .N(58)
            .Perception(mean: 4.21m, deviation: 1.20m)
            .Expectation(mean: 5.57m, deviation: 0.90m)
            .T(-8.18m)
            .Build();
        ReconstructedGap gap = ReconstructedGap.FromRow(row);
        Console.Write(gap.ToTable());
        Console.WriteLine(gap.Find(GapQuantity.Correlation));
        Console.WriteLine(ReconstructedGap.FromRow(PublishedRow.Create("Empathy").N(40).Gap(-0.31m).Build()).Missing[^1]);
        // end
    }
}
