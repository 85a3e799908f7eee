using NodaTime;
using ServiceQuality.Domain.Calendars;

namespace ServiceQuality.Docs.Tests.Examples;

internal static class WorkingDays
{
    internal static void Run()
    {
        // example
        var office = BusinessCalendar.In("Asia/Shanghai")
            .Weekdays("08:00-17:00").WeeklyBreak(IsoDayOfWeek.Monday, "12:00-13:00")
            .ValidFrom(new LocalDate(2026, 5, 1)).Weekdays("07:30-12:00", "14:00-17:30") // from May on
            .Holiday(new LocalDate(2026, 10, 1), "National Day")
            .MakeUpDay(new LocalDate(2026, 10, 10), IsoDayOfWeek.Thursday, "for National Day") // a Saturday worked
            .HolidaysKnownThrough(new LocalDate(2026, 12, 31))
            .Build();
        var start = Instant.FromUtc(2026, 9, 30, 1, 0); // Wednesday, 09:00 in Shanghai
        foreach (var limit in new[] { "6 bh", "24 h", "2 bd", "7 d", "1 w", "6 mo" })
            Console.WriteLine(office.Due(start, TimeLimit.Parse(limit)));
        Console.WriteLine(office.Due(start, TimeLimit.WorkingDays(2), new(landing: Landing.EndOfBusiness)));
        Console.WriteLine(office.SubtractWorkingDays(start, 1));
        Console.WriteLine(
            office.IsWorkingDay(new(2026, 10, 10)) + " " + office.WithoutMakeUpDays().IsWorkingDay(new(2026, 10, 10)));
        // end
    }
}
