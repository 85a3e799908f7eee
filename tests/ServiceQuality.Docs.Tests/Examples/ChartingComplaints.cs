using ServiceQuality.Scoring.ControlCharts;

namespace ServiceQuality.Docs.Tests.Examples;

internal static class ChartingComplaints
{
    internal static void Run()
    {
        // example
        long[] complaints = [34, 42, 50, 44, 46, 54, 42, 40, 23, 23, 22, 29]; // of each month
        double[] thousands = [10.1, 10.0, 10.2, 10.3, 10.5, 10.6, 10.7, 10.8, 10.9, 11.0, 11.2, 11.4]; // customers
        var chart = ControlChart.Rates(
            complaints, thousands, new(baselines: [8], improvement: ImprovementDirection.Decrease));
        Console.WriteLine(chart);
        foreach (var signal in chart.Signals)
            Console.WriteLine(signal);
        Console.WriteLine($"last month: {chart[^1].Variation}");
        Console.WriteLine($"change {ChangePoint.OfRates(complaints, thousands)}");
        // end
    }
}
