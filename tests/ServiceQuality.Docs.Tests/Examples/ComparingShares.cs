using ServiceQuality.Scoring.Statistics;
using ServiceQuality.Scoring.Statistics.Intervals;

namespace ServiceQuality.Docs.Tests.Examples;

internal static class ComparingShares
{
    internal static void Run()
    {
        // example
        Console.WriteLine(ProportionEstimate.FromCounts(successes: 80, trials: 100)); // is 80 of 100 proof of 80 %?
        Console.WriteLine(ProportionEstimate.FromCounts(80, 100, ProportionMethod.WilsonWithContinuity));
        Console.WriteLine(ProportionEstimate.Difference(56, 70, 48, 80)); // this month less the last
        PValue[] family = [PValue.FromValue(0.0085), PValue.FromValue(0.04), PValue.FromLog(-900)];
        Console.WriteLine(string.Join(", ", PValue.Adjust(family, MultiplicityMethod.Holm)));
        // end
    }
}
