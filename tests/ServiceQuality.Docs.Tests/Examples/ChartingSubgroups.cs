using ServiceQuality.Scoring.ControlCharts;

namespace ServiceQuality.Docs.Tests.Examples;

internal static class ChartingSubgroups
{
    internal static void Run()
    {
        // example
        // Minutes to answer four calls of each of six days.
        double[] minutes = [5.1, 4.8, 6.2, 5.5, 4.9, 5.0, 5.4, 6.1, 6.6, 5.9, 5.0, 5.2,
            5.3, 5.7, 4.4, 5.1, 9.9, 4.2, 5.6, 7.0, 5.0, 5.1, 5.2, 5.3];
        int[] calls = [4, 4, 4, 4, 4, 4];
        Console.WriteLine(ControlChart.XBar(minutes, calls)[4]);
        Console.WriteLine(ControlChart.S(minutes, calls)[4]);

        // Rare events: the cases, or the days, between one complaint to the ombudsman and the next.
        ControlChart cases = ControlChart.G([40, 25, 61, 33, 18, 52, 44, 29, 37, 412, 21, 48]);
        Console.WriteLine($"{cases[9]}; median {cases.Phases[0].Median}");
        Console.WriteLine(ControlChart.T([6.8, 16.9, 12.3, 2.7, 10.8, 36.0, 16.8, 13.2, 7.1, 7.3, 4.4, 51.6])[11]);
        // end
    }
}
