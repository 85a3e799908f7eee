using NodaTime;
using ServiceQuality.Domain.Calendars;

namespace ServiceQuality.Docs.Tests.Examples;

internal static class EndOfDate
{
    internal static void Run()
    {
        // example
        var office = BusinessCalendar.In("Asia/Shanghai").Weekdays("09:00-17:30")
            .Holiday(new LocalDate(2026, 10, 1), "National Day").Build();
        var start = Instant.FromUtc(2026, 9, 28, 2, 0); // Monday, 10:00 in Shanghai
        Console.Write(office.Due(start, TimeLimit.Parse("within 3 bd")).Explain().ToText());
        Console.WriteLine(office.Due(start, TimeLimit.Parse("3 bd")));
        Console.WriteLine(office.Due(start, TimeLimit.Parse("within 3 d")));

        // Civil codes: the next working day instead of a holiday, or the close of business
        Console.WriteLine(office.Due(start, TimeLimit.Parse("3 d"), new(landing: Landing.EndOfDate, roll: DateRoll.Next)));
        Console.WriteLine(office.Due(start, TimeLimit.Parse("3 bd"), new(landing: Landing.EndOfBusiness)));
        // end
    }
}
