using ServiceQuality.Domain;
using ServiceQuality.Scoring.Statistics.Resampling;
using ServiceQuality.Scoring.Statistics.Summaries;
using ServiceQuality.Scoring.Statistics.Tests;

namespace ServiceQuality.Docs.Tests.Examples;

internal static class RatedPairs
{
    internal static void Run()
    {
        // example
        AnswerEncoding scale = new(RatingScale.OneToSeven);
        EncodedAnswers expected = scale.Encode(6, 7, 5, 6, 7, 6, null, 7, 6, 5, 7, 6); // null is a missing answer
        EncodedAnswers perceived = scale.Encode(5, 5, 5, 6, 4, 6, 5, 6, 7, 4, 5, null);
        Histogram gaps = Histogram.FromDifferences(perceived, expected);
        Console.WriteLine(gaps);
        Console.WriteLine(SignedRankTest.Run(gaps).Estimate);
        Console.WriteLine(SignedRankTest.Run(gaps, ZeroDifferences.Pratt));
        Console.WriteLine(ExactTest.Signs(gaps));
        Console.WriteLine(TTest.OneSample(gaps.Moments));

        // Resampling costs the same for ten gaps and for ten million of them.
        var plan = new BootstrapPlan(ResampleSource.Philox(seed: 2026), resamples: 5000);
        BootstrapDistribution mean = Bootstrap.Mean(gaps, plan);
        Console.WriteLine(mean);
        Console.WriteLine(mean.Interval(BootstrapMethod.Bca));
        Console.WriteLine(mean.Interval(BootstrapMethod.Percentile));

        // Any statistic of any values; two threads give the same numbers.
        static double? Median(Span<double> values)
        {
            values.Sort();
            return (values[(values.Length - 1) / 2] + values[values.Length / 2]) / 2;
        }

        double[] hours = [2, 3, 3, 5, 8, 13, 21, 34, 55, 89];
        Console.WriteLine(Bootstrap.Run(hours, Median, new(ResampleSource.Philox(seed: 2026), threads: 2)).Interval());
        // end
    }
}
