using ServiceQuality.Scoring.Gaps.Audit;

namespace ServiceQuality.Docs.Tests.Examples;

internal static class ReconstructingARow
{
    internal static void Run()
    {
        // example
        PublishedRow row = new("Reliability", n: 58, perceptionMean: 4.21m, perceptionDeviation: 1.20m, expectationMean: 5.57m, expectationDeviation: 0.90m, t: -8.18m);
        ReconstructedGap gap = ReconstructedGap.FromRow(row);
        Console.Write(gap.ToTable());
        Console.WriteLine(gap.Find(GapQuantity.Correlation));
        Console.WriteLine(ReconstructedGap.FromRow(new("Empathy", n: 40, gap: -0.31m)).Missing[^1]);
        // end
    }
}
