using ServiceQuality.Domain;
using ServiceQuality.Scoring.Statistics.SampleSizes;

namespace ServiceQuality.Docs.Tests.Examples;

internal static class PlanningASurvey
{
    internal static void Run()
    {
        // example
        Proportion five = Proportion.FromPercent(5);
        SampleSize[] plans =
        [
            PairedTPower.SizeFor(dz: 0.3), // to show that a mean gap is not zero
            SurveySampleSize.Cochran(margin: five, population: 1000), // for a share
            SurveySampleSize.Yamane(population: 1000, margin: five),
            SurveySampleSize.Mean(standardDeviation: 1.4, margin: 0.15), // for a mean rating
            SurveySampleSize.AlphaTest(expected: 0.8, tested: 0.7, items: 5), // for Cronbach's alpha
            SurveySampleSize.AlphaWidth(expected: 0.8, width: 0.1, items: 5),
            SurveySampleSize.RuleOfThumb(items: 22),
            PairedTPower.SizeFor(dz: 0.00001),
        ];
        foreach (SampleSize plan in plans)
            Console.WriteLine(plan);
        Console.WriteLine(PairedTPower.PowerFor(n: 58, dz: 0.3)); // the power that 58 pairs have
        // end
    }
}
