using NodaTime;
using ServiceQuality.Domain.Calendars;

namespace ServiceQuality.Docs.Tests.Examples;

internal static class Composites
{
    internal static void Run()
    {
        // example
        var berlin = BusinessCalendar.In("Europe/Berlin").Weekdays("09:00-17:00").Build();
        var delhi = BusinessCalendar.In("Asia/Kolkata").Weekdays("09:00-17:00").Build();
        var maintenance = BusinessCalendar.In("UTC").On(IsoDayOfWeek.Tuesday, "10:00-12:00").Build();
        var (monday, week) = (Instant.FromUtc(2026, 3, 2, 0, 0), Duration.FromDays(7));

        var followTheSun = berlin.Union(delhi).Except(maintenance); // 03:30-16:00 UTC, but for Tuesday
        var bothAtWork = berlin.Intersect(delhi);
        Console.WriteLine(followTheSun.Between(monday, monday + week).TotalHours + " "
            + bothAtWork.Between(monday, monday + week).TotalHours);
        Console.WriteLine(bothAtWork.Add(monday, Duration.FromHours(4)));
        Console.WriteLine(berlin.Except(berlin).TryAdd(monday, Duration.Epsilon, out _)); // never open: said at once

        // Dates need a zone; a date then works when it has open time.
        Console.WriteLine(followTheSun.WithZone(berlin.Zone).Due(monday, TimeLimit.Parse("2 bd")));
        // end
    }
}
