using NodaTime;
using ServiceQuality.Domain.Calendars;

namespace ServiceQuality.Docs.Tests.Examples;

internal static class Recurrences
{
    internal static void Run()
    {
        // example
        var office = BusinessCalendar.In("Asia/Shanghai").Weekdays("09:00-17:30").Build();
        var (from, to) = (Instant.FromUtc(2026, 10, 1, 0, 0), Instant.FromUtc(2026, 10, 15, 0, 0));
        foreach (var text in new[] { "weekly from Monday", "every 5 working days from 2026-10-01", "quarterly from 01" })
        {
            var recurrence = Recurrence.Parse(text);
            Console.WriteLine($"{recurrence}: {string.Join(", ", recurrence.Between(office, from, to))}");
        }

        Console.WriteLine(Recurrence.Yearly(new AnnualDate(4, 1)).Between(office, from, to).Single().End);
        // end
    }
}
