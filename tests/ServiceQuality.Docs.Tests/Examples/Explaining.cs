using System.Globalization;
using NodaTime;
using ServiceQuality.Domain;
using ServiceQuality.Domain.Calendars;

namespace ServiceQuality.Docs.Tests.Examples;

internal static class Explaining
{
    internal static void Run()
    {
        // example
        var desk = BusinessCalendar.In("Europe/Berlin")
            .Weekdays("09:00-12:00", "13:00-17:00")
            .Holiday(new LocalDate(2026, 4, 3), "Good Friday")
            .Holiday(new LocalDate(2026, 4, 6), "Easter Monday")
            .Break(new LocalDate(2026, 4, 7), "10:00-11:30") // a team meeting
            .Build()
            .WithVersion(new DefinitionVersion("berlin", revision: 2));
        var start = Instant.FromUtc(2026, 4, 2, 13, 0);
        var deadline = desk.Due(start, TimeLimit.Parse("4 bh"));
        Console.Write(deadline.Explain().ToText());
        Console.Write(desk.Due(start, TimeLimit.Parse("2 bd")).Explain().ToText(CultureInfo.GetCultureInfo("zh-CN")));
        foreach (var segment in desk.Explain(start, deadline.Due!.Value).Segments.Where(s => s.IsCounted))
            Console.WriteLine($"{segment.Start} {segment.Length} {segment.Reason}");
        // end
    }
}
