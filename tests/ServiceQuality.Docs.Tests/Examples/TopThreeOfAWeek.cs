using NodaTime;
using ServiceQuality.Scoring.Complaints;
using ServiceQuality.Scoring.Sla;

namespace ServiceQuality.Docs.Tests.Examples;

internal static class TopThreeOfAWeek
{
    internal static void Run()
    {
        // example
        var zone = DateTimeZoneProviders.Tzdb["Asia/Shanghai"];
        var week = ReportPeriod.Parse("2026-W10");
        Interval[] weeks = [week.Previous.ToInterval(zone), week.ToInterval(zone)];
        string[] causes = ["late", "late", "lost", "late", "bill", "rude", "late", "lost"];
        int[] days = [24, 25, 27, 33, 34, 34, 35, 36]; // after 31 January
        Instant[] received = [.. days.Select(d => Instant.FromUtc(2026, 2, 1, 4, 0) + Duration.FromDays(d - 1))];
        foreach (var change in ParetoSeries.FromColumns(weeks, causes, received).Top(period: 1, n: 3))
            Console.WriteLine(change);
        // end
    }
}
