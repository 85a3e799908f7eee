using ServiceQuality.Scoring.Complaints;
using ServiceQuality.Scoring.Statistics;

namespace ServiceQuality.Docs.Tests.Examples;

internal static class ProvingAMeasure
{
    internal static void Run()
    {
        // example
        var before = EventRate.FromCounts(events: 352, exposure: 83_200);
        var after = EventRate.FromCounts(events: 97, exposure: 44_500);
        Console.WriteLine($"before, per 1,000: {before.Rate()}");
        Console.WriteLine($"after, per 1,000:  {after.Rate()}");
        var ratio = after.RatioTo(before);
        Console.WriteLine(ratio.Assess(1, BoundDirection.AtMost)); // fewer than before?
        Console.WriteLine(ratio.Assess(0.6, BoundDirection.AtMost)); // fewer by 40 %?
        // end
    }
}
