using NodaTime;
using ServiceQuality.Scoring.Complaints;

namespace ServiceQuality.Docs.Tests.Examples;

internal static class CountingTheBacklog
{
    internal static void Run()
    {
        // example
        Instant May(int day) => Instant.FromUtc(2026, 5, day, 0, 0);
        var backlog = Backlog.FromColumns(
            new Interval(May(1), May(29)),
            opened: [May(2), May(4), May(4), May(20), May(27)],
            closed: [May(9), null, May(12), null, null],
            ids: ["TS-1", "TS-2", "TS-3", "TS-3", "TS-4"]); // TS-3 was reopened
        Console.WriteLine(backlog);
        foreach (var band in backlog.ByAge(7, 14, 28))
            Console.WriteLine(band);
        Console.WriteLine(
            $"open on average {backlog.MeanOpen:F2}, {backlog.LittleDays:F1} d each; work for {backlog.DaysOfWork:F0} d");
        // end
    }
}
