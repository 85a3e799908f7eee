using ServiceQuality.Domain;
using ServiceQuality.Scoring.Statistics;
using ServiceQuality.Scoring.Statistics.Resampling;
using ServiceQuality.Scoring.Statistics.SampleSizes;
using ServiceQuality.Scoring.Statistics.Summaries;
using ServiceQuality.Scoring.Statistics.Tests;

namespace ServiceQuality.Docs.Tests.Examples;

internal static class FormsOfARankTest
{
    internal static void Run()
    {
        // example
        RankForms forms = MannWhitneyTest.Run([5, 6, 4, 7, 5, 6], [4, 5, 3, 6, 4]).RankForms!;
        Console.WriteLine(forms);
        Console.WriteLine($"mean {forms.Mean}, variance {forms.Variance:F3}, z corrected {forms.ZWithContinuity:F3}");
        Console.WriteLine(FriedmanTest.Run([5, 4, 6, 3, 2], [3, 2, 1, 2, 1], [1, 3, 2, 1, 3]).RankForms);

        // From a paper that prints n, mean and SD of each group.
        Console.WriteLine(TTest.WelchFromPrinted(new(84, 5.31, 1.12), new(61, 4.87, 1.40)));

        // Of the same customers 25 were satisfied before only, 11 after only; then satisfied customers by length of contract.
        foreach (McNemarMethod method in Enum.GetValues<McNemarMethod>())
            Console.WriteLine($"{method}: {McNemarTest.Run(25, 11, method)}");
        Console.WriteLine(TrendTest.CochranArmitage([61, 70, 88], [100, 102, 110]));
        Console.WriteLine(TrendTest.Jonckheere(Alternative.Greater, [3, 4, 5], [4, 6, 5], [7, 6, 5]));

        Proportion now = Proportion.FromPercent(60), goal = Proportion.FromPercent(70);
        Console.WriteLine(TwoSharesPower.SizeFor(now, goal));
        Console.WriteLine(TwoSharesPower.PowerFor(200, now, goal));
        Console.WriteLine(Jackknife.Run([4, 5, 7, 6, 2], v => MomentSummary.FromValues(v).StandardDeviation));
        // end
    }
}
