using ServiceQuality.Scoring.Complaints;
using ServiceQuality.Scoring.Statistics;

namespace ServiceQuality.Docs.Tests.Examples;

internal static class RatesOfComplaints
{
    internal static void Run()
    {
        // example
        EventRate before = EventRate.FromCounts(events: 50, exposure: 20_000);
        EventRate after = EventRate.FromCounts(events: 29, exposure: 19_500);
        Console.WriteLine($"per 1,000 customers: {after.Rate()}");
        Estimate ratio = after.RatioTo(before);
        Console.WriteLine(ratio);
        Console.WriteLine(ratio.Assess(0.6, BoundDirection.AtMost)); // is it down by 40 %?
        // end
    }
}
