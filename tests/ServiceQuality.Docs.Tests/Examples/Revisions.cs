using NodaTime;
using ServiceQuality.Domain.Calendars;

namespace ServiceQuality.Docs.Tests.Examples;

internal static class Revisions
{
    internal static void Run()
    {
        // example
        var july = Instant.FromUtc(2026, 7, 1, 0, 0);
        var first = BusinessCalendar.In("Europe/Berlin").Weekdays("09:00-17:00").Build().WithVersion(new("berlin"));
        var second = BusinessCalendar.In("Europe/Berlin").Weekdays("08:00-18:00").Build()
            .WithVersion(new("berlin", revision: 2, validFrom: july));
        var registry = new CalendarRegistry([first, second]);

        var opened = Instant.FromUtc(2026, 6, 30, 12, 0);
        var asJudgedThen = registry.InForce("berlin", opened).Due(opened, TimeLimit.Parse("10 bh"));
        var asJudgedNow = registry.Latest("berlin").Due(opened, TimeLimit.Parse("10 bh")); // the latest revision
        Console.WriteLine($"{asJudgedThen} under {asJudgedThen.Calendar.Version}");
        Console.WriteLine($"{asJudgedNow} under {asJudgedNow.Calendar.Version}");
        foreach (var opens in second.Except(first).OpenIntervals(july, july + Duration.FromDays(1))) // what the revision added
            Console.WriteLine(opens);
        // end
    }
}
