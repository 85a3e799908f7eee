using ServiceQuality.Domain.Gaps;
using ServiceQuality.Scoring.Gaps.Provider;

namespace ServiceQuality.Docs.Tests.Examples;

internal static class TakingGapFiveApart
{
    internal static void Run()
    {
        // example
        GapUnit hours = GapUnit.Of("h", lowerIsBetter: true);
        GapBridge bridge = GapBridge.Of(hours, perceived: 28, delivered: 26, standard: 24, managementView: 20, expected: 12);
        Console.WriteLine(bridge);
        Console.WriteLine(bridge.ToTable());
        // end
    }
}
