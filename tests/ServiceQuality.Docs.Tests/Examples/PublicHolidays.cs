using NodaTime;
using ServiceQuality.Domain.Calendars;

namespace ServiceQuality.Docs.Tests.Examples;

internal static class PublicHolidays
{
    internal static void Run()
    {
        // example
        var china = HolidayArrangement.Load("china-2026");
        Console.WriteLine(china);
        var office = BusinessCalendar.In("Asia/Shanghai").Weekdays("09:00-12:00", "13:00-18:00").Holidays(china).Build();
        var start = Instant.FromUtc(2026, 9, 30, 8, 0); // Wednesday, 16:00 in Shanghai
        Console.Write(office.Due(start, TimeLimit.Parse("3 bd")).Explain().ToText());
        Console.WriteLine(office.Due(start, TimeLimit.Parse("6 mo"))); // 2027 is not published yet
        Console.WriteLine(
            office.IsWorkingDay(new(2026, 10, 10)) + " " + office.WithoutMakeUpDays().IsWorkingDay(new(2026, 10, 10)));
        // end
    }
}
