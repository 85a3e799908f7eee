using ServiceQuality.Scoring.ControlCharts;

namespace ServiceQuality.Docs.Tests.Examples;

internal static class ComplaintsInBrief
{
    internal static Scoring.Charts.Chart? Picture { get; private set; }

    internal static void Run()
    {
        // example
        // Complaints of each month, and customers in thousands. From September, the technician calls before a visit.
        long[] complaints = [34, 42, 50, 44, 46, 54, 42, 40, 23, 23, 22, 29];
        double[] customers = [10.1, 10.0, 10.2, 10.3, 10.5, 10.6, 10.7, 10.8, 10.9, 11.0, 11.2, 11.4];

        var chart = ControlChart.Rates(
            complaints, customers, ControlChartOptions.MakingDataCount(ImprovementDirection.Decrease, baselines: [8]));
        Console.WriteLine(chart);
        foreach (var signal in chart.Signals)
            Console.WriteLine(signal);
        Console.WriteLine($"change {ChangePoint.OfRates(complaints, customers)}");
        // end
        Picture = Scoring.Charts.ControlChartCharts.Chart(
            chart,
            new("complaints per 1,000 customers", "每千名客户的投诉数"),
            Enumerable.Range(1, 12).Select(month => $"2026-{month:00}"))
            .WithTitle(new("Complaints per 1,000 customers", "每千名客户的投诉数"));
    }
}
