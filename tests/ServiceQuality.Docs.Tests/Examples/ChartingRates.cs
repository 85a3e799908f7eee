using ServiceQuality.Scoring.ControlCharts;

namespace ServiceQuality.Docs.Tests.Examples;

internal static class ChartingRates
{
    internal static void Run()
    {
        // example
        // Complaints of twenty quarters, and the sales that they are counted over.
        long[] complaints = [426, 543, 428, 67, 303, 481, 304, 718, 681, 1030,
            704, 1062, 1085, 1311, 1309, 1342, 1740, 1468, 1364, 1824];
        double[] sales = [90000, 110000, 90000, 40000, 60000, 70000, 90000, 120000, 150000, 210000,
            190000, 250000, 220000, 210000, 230000, 220000, 310000, 330000, 320000, 330000];

        ControlChart classic = ControlChart.U(complaints, sales); // assumes that complaints are independent
        Console.WriteLine(classic);
        Console.WriteLine(classic.Warnings[0]);
        ControlChart chart = ControlChart.Rates(complaints, sales); // u': the spread between quarters counts
        Console.WriteLine(chart);
        Console.WriteLine(chart.Phases[0].Runs);
        Console.WriteLine(chart.Conventions);
        Console.WriteLine(chart[3]);
        // end
    }
}
