using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using NodaTime;
using ServiceQuality.Domain.Calendars;

namespace ServiceQuality.Docs.Tests.Examples;

internal static class HolidaysFromICalendar
{
    internal static void Run()
    {
        // example
        DateInterval window = new(new LocalDate(2026, 1, 1), new LocalDate(2027, 12, 31));
        foreach (var file in Directory.GetFiles("docs/samples/data", "holidays-*.ics").Order(StringComparer.Ordinal))
        {
            var (holidays, leftOut) = ReadHolidays(File.ReadAllText(file), window);
            var office = BusinessCalendar.In("Europe/Berlin").Weekdays("09:00-17:00").Holidays(holidays).Build();
            Console.WriteLine($"{Path.GetFileName(file)}: {string.Join(", ", office.Holidays)}");
            leftOut.ForEach(e => Console.WriteLine($"  left out: {e.Summary} ({ReasonToLeaveOut(e)})"));
        }

        static (List<Holiday> Holidays, List<CalendarEvent> LeftOut) ReadHolidays(string text, DateInterval window)
        {
            var calendar = Calendar.Load(text) ?? throw new FormatException("The text has no calendar.");
            var leftOut = calendar.Events.Where(e => ReasonToLeaveOut(e) is not null).ToList();
            foreach (var e in leftOut.Where(e => e.RecurrenceIdentifier is null)) // a changed instance still replaces its date
                calendar.Events.Remove(e);
            var dates = from o in calendar.GetOccurrences<CalendarEvent>(new CalDateTime(window.Start.ToDateOnly()))
                            .TakeWhileBefore(new CalDateTime(window.End.PlusDays(1).ToDateOnly()))
                        where ReasonToLeaveOut((CalendarEvent)o.Source) is null
                        let first = LocalDate.FromDateOnly(o.Period.StartTime.Date)
                        let end = LocalDate.FromDateOnly(o.Period.EffectiveEndTime!.Date)
                        from date in new DateInterval(first, LocalDate.Max(first, end.PlusDays(-1)))
                        where window.Contains(date)
                        select (date, Name: ((CalendarEvent)o.Source).Summary?.Trim() is { Length: > 0 } name ? name
                            : "(unnamed)");
            return ([.. dates.Take(1_000).GroupBy(d => d.date, d => d.Name)
                .Select(g => new Holiday(g.Key, string.Join(" / ", g.Distinct())))], leftOut);
        }

        static string? ReasonToLeaveOut(CalendarEvent e) =>
            e.Start is null ? "no start" : e.Start.HasTime ? "not whole days" : e.Status == "CANCELLED" ? "cancelled"
            : e.RecurrenceRule is { Frequency: not FrequencyType.Yearly } ? "not a yearly rule" : null;
        // end
    }
}
