using System.Text.Json;
using ServiceQuality.Scoring.ControlCharts;

namespace ServiceQuality.Docs.Tests.Examples;

internal static class ChartingTimes
{
    internal static void Run()
    {
        // example
        // Mean days to close, by month; a new process starts with month 12, and month 5 had a strike.
        double[] days = [10, 11, 9, 12, 8, 31, 10, 11, 9, 12, 10, 11, 7, 6, 8, 7, 6, 7, 5, 7, 6, 7, 8, 3];
        ControlChart before = ControlChart.XmR(days, new(baselines: [12], excluded: [5], rules: RunRules.Nelson,
            improvement: ImprovementDirection.Decrease));
        foreach (ChartSignal signal in before.Signals.Take(3))
            Console.WriteLine(signal);
        Console.WriteLine($"{before[^1].Variation}; {before[^1]}");
        Console.WriteLine(before.Marked(RunRules.Nelson.Rules[1], SignalMarking.FromCompletion));

        // The change is known: two phases, each with its own limits, by the conventions of Making Data Count.
        ControlChart phases = ControlChart.XmR(days,
            ControlChartOptions.MakingDataCount(ImprovementDirection.Decrease, target: 14, phases: [12]));
        foreach (ChartPhase phase in phases.Phases)
            Console.WriteLine(phase);
        Console.WriteLine($"target {phases.Options.Target}: {phases.Assurance}");

        // Rules are data: sets are combined, made and kept as JSON.
        RunRules own = RunRules.Anhoej.With(new(RunRule.Beyond("early warning", count: 2, length: 3, sigmas: 1.5)));
        Console.WriteLine(JsonSerializer.Serialize(own));
        // end
    }
}
