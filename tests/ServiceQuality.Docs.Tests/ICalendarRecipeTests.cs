using System.Reflection;
using Ical.Net.CalendarComponents;
using NodaTime;
using NodaTime.Text;
using ServiceQuality.Docs.Tests.Examples;
using ServiceQuality.Domain.Calendars;

namespace ServiceQuality.Docs.Tests;

/// <summary>What the recipe "holidays from iCalendar" does with single events. Its three whole feeds are printed in the
/// documentation.</summary>
public class ICalendarRecipeTests
{
    private static readonly DateInterval Window = new(new LocalDate(2026, 1, 1), new LocalDate(2027, 12, 31));

    [Theory]
    [InlineData("DTSTART;VALUE=DATE:20261225", "20261225")]
    [InlineData("DTSTART;VALUE=DATE:20261225\nDTEND;VALUE=DATE:20261226", "20261225")]
    [InlineData("DTSTART;VALUE=DATE:20261225\nDTEND;VALUE=DATE:20261225", "20261225")]
    [InlineData("DTSTART;VALUE=DATE:20261225\nDTEND;VALUE=DATE:20261228", "20261225 20261226 20261227")]
    [InlineData("DTSTART;VALUE=DATE:20261225\nDURATION:P3D", "20261225 20261226 20261227")]
    [InlineData("DTSTART;VALUE=DATE:20251231\nDTEND;VALUE=DATE:20260103", "20260101 20260102")]
    [InlineData("DTSTART;VALUE=DATE:20271231\nDURATION:P3D", "20271231")]
    [InlineData("DTSTART;VALUE=DATE:20251231", "")]
    [InlineData("DTSTART;VALUE=DATE:20251231\nDTEND;VALUE=DATE:20260101", "")]
    [InlineData("DTSTART;VALUE=DATE:20280101", "")]
    [InlineData("DTSTART;VALUE=DATE:20261225\nRDATE;VALUE=DATE:20260102,20260101\nEXDATE;VALUE=DATE:20261225",
        "20260101 20260102")]
    [InlineData("DTSTART;VALUE=DATE:20100101\nRRULE:FREQ=YEARLY;UNTIL=20261231", "20260101")]
    [InlineData("DTSTART;VALUE=DATE:20100101\nRRULE:FREQ=YEARLY;COUNT=17", "20260101")]
    [InlineData("DTSTART;VALUE=DATE:20240229\nRRULE:FREQ=YEARLY", "")]
    [InlineData("DTSTART;VALUE=DATE:20140120\nRRULE:FREQ=YEARLY;BYMONTH=1;BYDAY=MO;BYSETPOS=3", "20260119 20270118")]
    [InlineData("DTSTART;VALUE=DATE:19961105\nRRULE:FREQ=YEARLY;INTERVAL=2;BYMONTH=11;BYDAY=TU;BYMONTHDAY=2,3,4,5,6,7,8",
        "20261103")]
    public void Whole_days_are_read(string lines, string dates)
    {
        var (holidays, leftOut) = Read(lines);
        Assert.Equal(
            dates,
            string.Join(' ', holidays.Select(h => LocalDatePattern.CreateWithInvariantCulture("uuuuMMdd").Format(h.Date))));
        Assert.Empty(leftOut);
    }

    [Theory]
    [InlineData("SUMMARY:No start", "no start")]
    [InlineData("DTSTART:20261225T100000", "not whole days")]
    [InlineData("DTSTART;TZID=Europe/Paris:20261225T000000\nDTEND;TZID=Europe/Paris:20261226T000000", "not whole days")]
    [InlineData("DTSTART:20000101T000000Z\nRRULE:FREQ=SECONDLY", "not whole days")] // 800 million instances are not gone through
    [InlineData("DTSTART;VALUE=DATE:20261225\nSTATUS:CANCELLED", "cancelled")]
    [InlineData("DTSTART;VALUE=DATE:20000101\nRRULE:FREQ=DAILY", "not a yearly rule")]
    public void Other_events_are_left_out_with_the_reason(string lines, string reason)
    {
        var (holidays, leftOut) = Read(lines);
        Assert.Empty(holidays);
        Assert.Equal(reason, Recipe("ReasonToLeaveOut").Invoke(null, [Assert.Single(leftOut)]));
    }

    [Theory]
    [InlineData("DTSTART;VALUE=DATE:20260706", "2026-07-06 Changed, 2027-07-04 Day", 0)]
    [InlineData("DTSTART;VALUE=DATE:20260704\nSTATUS:CANCELLED", "2027-07-04 Day", 1)]
    [InlineData("DTSTART:20260704T100000Z", "2027-07-04 Day", 1)]
    public void An_instance_is_moved_or_cancelled_by_another_event(string lines, string expected, int leftOut)
    {
        const string series = "UID:a\nSUMMARY:Day\nDTSTART;VALUE=DATE:20200704\nRRULE:FREQ=YEARLY";
        var read = Read(series, "UID:a\nSUMMARY:Changed\nRECURRENCE-ID;VALUE=DATE:20260704\n" + lines);
        Assert.Equal(expected, string.Join(", ", read.Holidays));
        Assert.Equal(leftOut, read.LeftOut.Count);
    }

    [Fact]
    public void Names_on_one_date_are_joined_and_a_missing_one_has_a_stand_in()
    {
        const string date = "DTSTART;VALUE=DATE:20261225";
        var (holidays, _) =
            Read("SUMMARY:B\n" + date, "SUMMARY: A \n" + date, "SUMMARY:B\n" + date, "DTSTART;VALUE=DATE:20260101");
        Assert.Equal(["2026-01-01 (unnamed)", "2026-12-25 B / A"], holidays.Select(h => h.ToString()));
    }

    [Fact]
    public void An_endless_event_gives_a_bounded_number_of_dates()
    {
        const string endless = "DTSTART;VALUE=DATE:00010101\nDTEND;VALUE=DATE:99981231";
        Assert.Equal(730, Read(endless).Holidays.Count);
        Assert.Equal(1_000, Read(new DateInterval(Window.Start, Window.Start.PlusYears(100)), endless).Holidays.Count);
    }

    private static (List<Holiday> Holidays, List<CalendarEvent> LeftOut) Read(params string[] events) => Read(Window, events);

    private static (List<Holiday> Holidays, List<CalendarEvent> LeftOut) Read(DateInterval window, params string[] events)
    {
        var text = string.Concat(events.Select(e => $"BEGIN:VEVENT\n{e}\nEND:VEVENT\n"));
        return ((List<Holiday>, List<CalendarEvent>))Recipe("ReadHolidays")
            .Invoke(null, [$"BEGIN:VCALENDAR\n{text}END:VCALENDAR\n".ReplaceLineEndings("\r\n"), window])!;
    }

    // The functions of the recipe are local ones, as in a script; the compiler makes methods of them.
    private static MethodInfo Recipe(string function) => typeof(HolidaysFromICalendar)
        .GetMethods(BindingFlags.Static | BindingFlags.NonPublic)
            .Single(m => m.Name.Contains($"g__{function}|", StringComparison.Ordinal));
}
