using NodaTime;
using PublicHoliday;
using ServiceQuality.Domain.Calendars;
using Holiday = ServiceQuality.Domain.Calendars.Holiday;

namespace ServiceQuality.Docs.Tests.Examples;

internal static class HolidaysByRule
{
    internal static void Run()
    {
        // example
        var berlin = Arrange("Berlin", new GermanPublicHoliday { State = GermanPublicHoliday.States.BE }, 2026, 2027);
        var newYork = Arrange("USA", new USAPublicHoliday(), 2026, 2027);
        foreach (var arrangement in new[] { berlin, newYork })
            Console.WriteLine($"{arrangement}: {string.Join(", ", arrangement.Holidays.TakeLast(4))}");

        var office = BusinessCalendar.In("Europe/Berlin").Weekdays("09:00-17:00").Holidays(berlin).Build();
        Console.WriteLine(office.Due(Instant.FromUtc(2026, 4, 2, 13, 0), TimeLimit.Parse("2 bd")));
        Console.WriteLine(office.Due(Instant.FromUtc(2027, 12, 30, 13, 0), TimeLimit.Parse("3 bd"))); // not covered

        // The package computes any year by today's rules. Name the years that you have compared with what is in force.
        static HolidayArrangement Arrange(string name, IPublicHolidays rules, int firstYear, int lastYear) => new(
            name, new LocalDate(firstYear, 1, 1), new LocalDate(lastYear, 12, 31),
            Enumerable.Range(firstYear, lastYear - firstYear + 2).SelectMany(rules.PublicHolidayNames) // dates as observed
                .Select(h => (Date: LocalDate.FromDateTime(h.Key), h.Value))
                .Where(h => h.Date.Year >= firstYear && h.Date.Year <= lastYear) // the next New Year may be on 31 December
                .DistinctBy(h => h.Date).Select(h => new Holiday(h.Date, h.Value.Trim())),
            makeUpDays: [], source: "PublicHoliday 3.17");
        // end
    }
}
