using ServiceQuality.Domain.Calendars;

namespace ServiceQuality.Docs.Tests.Examples;

internal static class HolidayFeeds
{
    internal static void Run()
    {
        // example
        var text = """
            BEGIN:VCALENDAR
            BEGIN:VEVENT
            SUMMARY:Christmas Day
            DTSTART;VALUE=DATE:20201225
            RRULE:FREQ=YEARLY
            EXDATE;VALUE=DATE:20271225
            END:VEVENT
            BEGIN:VEVENT
            SUMMARY:Staff party
            DTSTART:20261218T150000
            END:VEVENT
            BEGIN:VEVENT
            SUMMARY:Summer
            DTSTART;VALUE=DATE:20260701
            DTEND;VALUE=DATE:20260901
            END:VEVENT
            END:VCALENDAR
            """;
        var feed = HolidayFeed.ReadICalendar(text, from: new(2026, 1, 1), through: new(2028, 12, 31));
        Console.WriteLine(feed);
        foreach (var entry in feed.Ignored.Concat(feed.Doubtful))
            Console.WriteLine($"{entry}: {entry.Message}");
        var desk = BusinessCalendar.In("Europe/Berlin").Weekdays("09:00-17:00")
            .Holidays(feed.Holidays).HolidaysKnownThrough(feed.Through).Build();
        Console.WriteLine(string.Join(", ", desk.Holidays));
        // end
    }
}
