using NodaTime;
using ServiceQuality.Domain.Calendars;
using ServiceQuality.Scoring.Sla;

namespace ServiceQuality.Docs.Tests.Examples;

internal static class MeasuringAvailability
{
    internal static void Run()
    {
        // example
        var rules = new AvailabilityRules(
            serviceHours: BusinessCalendar.In("Europe/Berlin").EveryDay("06:00-22:00").Build(),
            maintenance: BusinessCalendar.In("Europe/Berlin").On(IsoDayOfWeek.Sunday, "06:00-10:00").Build(),
            minimumOutage: Duration.FromMinutes(5));
        Instant march = Instant.FromUtc(2026, 2, 28, 23, 0), april = Instant.FromUtc(2026, 3, 31, 22, 0); // midnight in Berlin
        Outage[] outages =
        [
            // over the night
            Outage.Between(Instant.FromUtc(2026, 3, 10, 20, 0), Instant.FromUtc(2026, 3, 11, 6, 30), "database"),
            // overlaps: one outage
            Outage.Between(Instant.FromUtc(2026, 3, 11, 6, 0), Instant.FromUtc(2026, 3, 11, 7, 0), "network"),
            Outage.Between(Instant.FromUtc(2026, 3, 15, 7, 0), Instant.FromUtc(2026, 3, 15, 8, 0)), // Sunday morning: maintenance
            Outage.Between(Instant.FromUtc(2026, 3, 20, 12, 0), Instant.FromUtc(2026, 3, 20, 12, 4), "restart"),
            Outage.Since(Instant.FromUtc(2026, 3, 31, 19, 0), "power"), // not over when we ask
        ];
        ServiceAvailability month = ServiceAvailability.Run(outages, march, april, asOf: april, rules);
        foreach (string line in month.Explanation)
            Console.WriteLine(line);
        Console.WriteLine($"MTTR {month.MeanTimeToRestore:H:mm:ss}");
        Console.WriteLine($"MTBF {month.MeanTimeBetweenFailures:H:mm:ss}");
        Console.WriteLine($"longest: {month.Longest}");

        // Periods that adjoin add up to the whole.
        Instant middle = Instant.FromUtc(2026, 3, 15, 23, 0);
        ServiceAvailability first = ServiceAvailability.Run(outages, march, middle, april, rules);
        ServiceAvailability second = ServiceAvailability.Run(outages, middle, april, april, rules);
        Console.WriteLine($"{first} and {second}");
        Console.WriteLine(first.Merge(second) == month);
        // end
    }
}
