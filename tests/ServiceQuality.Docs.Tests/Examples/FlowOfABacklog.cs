using NodaTime;
using ServiceQuality.Scoring.Complaints;

namespace ServiceQuality.Docs.Tests.Examples;

internal static class FlowOfABacklog
{
    internal static void Run()
    {
        // example
        Instant May(int day) => Instant.FromUtc(2026, 5, day, 0, 0);
        Interval week = new(May(4), May(11));
        Backlog backlog = Backlog.FromColumns(
            week,
            opened: [May(1), May(5), May(9), May(6)],
            closed: [null, May(7), null, May(8)],
            ids: ["C-1", "C-2", "C-2", "C-3"],
            dues: [May(8), May(12), May(12), May(13)]);
        Console.WriteLine(backlog);
        foreach (AgeBand band in backlog.ByAge())
            Console.WriteLine(band);
        Console.WriteLine($"oldest {backlog.OldestDays} d, median {backlog.MedianDays} d, overdue {backlog.Overdue}");
        Console.WriteLine($"open on average {backlog.MeanOpen:F2}, {backlog.LittleDays:F2} d each");
        Console.WriteLine($"work for {backlog.DaysOfWork:F1} d");
        // end
    }
}
