using ServiceQuality.Domain;
using ServiceQuality.Scoring.ControlCharts;

namespace ServiceQuality.Docs.Tests.Examples;

internal static class FindingSmallChanges
{
    internal static void Run()
    {
        // example
        // Breaches by week, of about 18 until a new team takes over.
        long[] breaches = [17, 12, 27, 20, 20, 18, 22, 19, 19, 24, 17, 16, 24, 19, 19, 22, 25, 19, 17, 6,
            25, 17, 11, 14, 9, 11, 7, 13, 5, 5, 3, 5, 9, 4, 5, 9];
        Console.WriteLine(ChangePoint.OfRates(breaches)); // the first week after the change, and those nearly as likely

        double[] values = [.. breaches.Select(b => (double)b)];
        CusumChart sums = CusumChart.FromValues(values, centre: 19.5, sigma: 4.4);
        Console.WriteLine($"{sums.Method}: first below at {sums.LowerSignals[0]}");
        ControlChart averages = ControlChart.Ewma(values, weight: 0.2, new(centre: 19.5, sigma: 4.4));
        Console.WriteLine(averages.Signals[0]);

        // Outcomes one by one: is the share of dissatisfied customers still 5 %, or have its odds doubled?
        bool[] dissatisfied = new bool[60];
        foreach (var i in new[] { 3, 20, 24, 26, 31, 33, 34, 40, 41, 44, 50 })
            dissatisfied[i] = true;
        Console.WriteLine(CusumChart.Bernoulli(dissatisfied, Proportion.FromPercent(5), oddsRatio: 2, limit: 3.5));
        // end
    }
}
