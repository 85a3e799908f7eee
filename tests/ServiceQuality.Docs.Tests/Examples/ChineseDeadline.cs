using System.Globalization;
using NodaTime;
using ServiceQuality.Domain.Calendars;

namespace ServiceQuality.Docs.Tests.Examples;

internal static class ChineseDeadline
{
    internal static void Run()
    {
        // example
        var holidays = HolidayArrangement.Load("china-2026");
        var desk = BusinessCalendar.In("Asia/Shanghai").Weekdays("09:00-12:00", "13:00-18:00").Holidays(holidays).Build();
        var start = new LocalDateTime(2026, 9, 30, 16, 0).InZoneStrictly(desk.Zone!).ToInstant();
        var deadline = desk.Due(start, TimeLimit.Parse("3 bd")); // 三个工作日
        Console.Write(deadline.Explain().ToText(CultureInfo.GetCultureInfo("zh-CN")));
        // end
    }
}
