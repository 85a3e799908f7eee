using NodaTime;
using ServiceQuality.Domain.Calendars;

namespace ServiceQuality.Docs.Tests.Examples;

internal static class BusinessTime
{
    internal static void Run()
    {
        // example
        var plant = BusinessCalendar.In("Asia/Shanghai")
            .Weekdays("08:00-12:00", "13:00-17:00")
            .On(IsoDayOfWeek.Saturday, "22:00-06:00+1") // belongs to Saturday, ends on Sunday
            .Holiday(new LocalDate(2026, 10, 1), "National Day")
            .Override(new LocalDate(2026, 10, 10), "08:00-12:00") // replaces the hours of that Saturday
            .Break(new LocalDate(2026, 9, 30), "15:00-17:00")
            .Build();
        var start = Instant.FromUtc(2026, 9, 30, 1, 0); // 09:00 in Shanghai
        Console.WriteLine(plant.Add(start, Duration.FromHours(5)));
        Console.WriteLine(plant.Add(start, Duration.FromHours(5), DeadlineConvention.NextOpening));
        Console.WriteLine(plant.Between(start, start + Duration.FromDays(14)).TotalHours);
        Console.WriteLine(plant.IsOpen(start) + " " + plant.NextClosing(start) + " " + plant.HolidayOn(new(2026, 10, 1)));
        foreach (var interval in plant.OpenIntervals(start, start + Duration.FromDays(4)))
            Console.WriteLine(interval);
        Console.WriteLine(plant.OpenIntervalRows(start, start + Duration.FromDays(4)).Last()); // a row for a table
        Console.WriteLine(plant.TryAdd(start, Duration.FromDays(4_000_000), out _));
        // end
    }
}
