using ServiceQuality.Domain;
using ServiceQuality.Scoring.Statistics;
using ServiceQuality.Scoring.Statistics.Intervals;
using ServiceQuality.Scoring.Statistics.Tests;

namespace ServiceQuality.Docs.Tests.Examples;

internal static class RatesAndQuantiles
{
    internal static void Run()
    {
        // example
        Console.WriteLine(RateEstimate.FromCounts(events: 12, exposure: 4)); // complaints per 1,000 customers, of 4,000
        Console.WriteLine(RateEstimate.Ratio(30, 12, 18, 11)); // this year over the last
        Console.WriteLine(ExactTest.RateRatio(30, 12, 18, 11));

        double[] hours = [2, 3, 3, 5, 8, 13, 21, 34, 55, 89];
        Console.WriteLine(QuantileEstimate.FromValues(hours, Proportion.FromPercent(50)));
        Console.WriteLine(QuantileEstimate.FromValues(hours, Proportion.FromPercent(90), QuantileDefinition.Weibull));
        // end
    }
}
