using NodaTime;
using ServiceQuality.Scoring.Complaints;
using ServiceQuality.Scoring.Sla;

namespace ServiceQuality.Docs.Tests.Examples;

internal static class RankingComplaints
{
    internal static void Run()
    {
        // example
        Pareto causes = Pareto.FromCounts(
            ["late", "rude", "billing", "quality", "lost", "other", "wrong"], [42, 17, 17, 63, 5, 9, 17]);
        foreach (ParetoRow row in causes.Top(3)) // three tie for the third place
            Console.WriteLine(row);
        Console.WriteLine(string.Join(", ", causes.Top(3, TiesPolicy.Exclusive).Select(r => r.Name)));
        Console.WriteLine(string.Join(", ", causes.VitalFew().Select(r => r.Name)));

        // The top of each week, with the change against the week before.
        DateTimeZone zone = DateTimeZoneProviders.Tzdb["Europe/Berlin"];
        ReportPeriod week = ReportPeriod.Parse("2026-W10");
        string[] names = ["late", "rude", "late", "late", "lost", "late"];
        Instant[] opened =
        [
            Instant.FromUtc(2026, 2, 23, 9, 0), Instant.FromUtc(2026, 2, 24, 9, 0), Instant.FromUtc(2026, 3, 2, 9, 0),
            Instant.FromUtc(2026, 3, 3, 9, 0), Instant.FromUtc(2026, 3, 4, 9, 0), Instant.FromUtc(2026, 3, 5, 9, 0),
        ];
        ParetoSeries series = ParetoSeries.FromColumns(
            [week.Previous.ToInterval(zone), week.ToInterval(zone)], names, opened);
        foreach (ParetoChange change in series.Top(period: 1, n: 3))
            Console.WriteLine($"{change}, ratio {change.Ratio()}");
        // end
    }
}
