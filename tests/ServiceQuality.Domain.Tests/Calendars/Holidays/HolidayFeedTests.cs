using NodaTime;
using NodaTime.Text;
using ServiceQuality.Domain.Calendars;

namespace ServiceQuality.Domain.Tests.Calendars.Holidays;

/// <summary>Examples of every rule, each event alone in a calendar unless others matter. The window is 2026 and 2027.</summary>
public class HolidayFeedTests
{
    private const string Christmas = "DTSTART;VALUE=DATE:20261225";

    private static readonly LocalDate From = new(2026, 1, 1);
    private static readonly LocalDate Through = new(2027, 12, 31);

    [Theory]
    [InlineData("")]
    [InlineData("junk")]
    [InlineData("BEGIN:VEVENT\r\nEND:VEVENT")]
    [InlineData("BEGIN:VCALENDARS")]
    public void Text_without_a_calendar_is_refused(string text)
    {
        Assert.Contains("BEGIN:VCALENDAR", Assert.Throws<FormatException>(() => Read(text)).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentNullException>(() => Read(null!));
    }

    [Fact]
    public void The_window_is_at_most_400_years_of_the_years_1_to_9998()
    {
        const string empty = "BEGIN:VCALENDAR\nEND:VCALENDAR";
        Assert.Equal(0, HolidayFeed.ReadICalendar(empty, From, From).EntriesRead);
        Assert.Equal(new(2426, 1, 1), HolidayFeed.ReadICalendar(empty, From, From.PlusYears(400)).Through);
        Assert.Equal(new(1, 1, 1), HolidayFeed.ReadICalendar(empty, new(1, 1, 1), From.PlusYears(-1700)).From);
        Assert.Throws<ArgumentOutOfRangeException>("through", () => HolidayFeed.ReadICalendar(empty, From, From.PlusDays(-1)));
        Assert.Throws<ArgumentOutOfRangeException>("through", () => HolidayFeed.ReadICalendar(empty, From, From.PlusYears(400).PlusDays(1)));
        Assert.Throws<ArgumentOutOfRangeException>("from", () => HolidayFeed.ReadICalendar(empty, new(0, 12, 31), From));
        Assert.Throws<ArgumentOutOfRangeException>("through", () => HolidayFeed.ReadICalendar(empty, From, new(9999, 1, 1)));
    }

    [Fact]
    public void An_entry_tells_what_it_says()
    {
        var feed = Read("\uFEFFBEGIN:VCALENDAR\r\nPRODID:x\r\nBEGIN:VEVENT\r\nUID:a\\,b\r\nSUMMARY:Tag der\r\n  Arbeit\\nund\\; mehr\\\\ \\x\r\n"
            + "CATEGORIES;LANGUAGE=\"de:DE;x,y\":PUBLIC, BANK\\,MAIN ,\r\nCATEGORIES:Second\r\nDTSTART;VALUE=DATE:20260501\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n");
        var entry = Assert.Single(feed.Accepted);
        Assert.Equal(3, entry.Line);
        Assert.Equal("a,b", entry.Uid);
        Assert.Equal("Tag der Arbeit\nund; mehr\\ \\x", entry.Summary);
        Assert.Equal(["PUBLIC", "BANK,MAIN", "Second"], entry.Categories);
        Assert.Equal([new(2026, 5, 1)], entry.Dates);
        Assert.Equal("accepted", entry.Code);
        Assert.Equal("2026-01-01 to 2027-12-31: 1 entry read, 1 accepted, 0 ignored, 0 doubtful, 0 warnings", feed.ToString());
        Assert.Equal("line 3, Tag der Arbeit\nund; mehr\\ \\x: 1 date [accepted]", entry.ToString());
    }

    [Fact]
    public void A_host_chooses_by_category()
    {
        var feed = Read(Calendar(
            ["SUMMARY:Closed", "CATEGORIES:PUBLIC", Christmas],
            ["SUMMARY:Mothers", "CATEGORIES:OBSERVANCE", "DTSTART;VALUE=DATE:20260510"]));
        Assert.Equal([new LocalDate(2026, 12, 25)], feed.Accepted.Where(e => e.Categories.Contains("PUBLIC")).SelectMany(e => e.Dates));
    }

    [Theory]
    [InlineData("", "20261225")]
    [InlineData("DTEND;VALUE=DATE:20261226", "20261225")]
    [InlineData("DTEND;VALUE=DATE:20261225", "20261225")]
    [InlineData("DTEND;VALUE=DATE:20261228", "20261225 20261226 20261227")]
    [InlineData("DURATION:P3D", "20261225 20261226 20261227")]
    [InlineData("DURATION:+P1W", "20261225 20261226 20261227 20261228 20261229 20261230 20261231")]
    [InlineData("DURATION:P0D", "20261225")]
    [InlineData("DTEND;VALUE=DATE:20270125", null)]
    [InlineData("RDATE;VALUE=DATE:20260102,20260101\nRDATE;VALUE=DATE:20270103", "20260101 20260102 20261225 20270103")]
    [InlineData("RDATE;VALUE=DATE:20260102\nEXDATE;VALUE=DATE:20261225", "20260102")]
    [InlineData("DURATION:P2D\nRDATE;VALUE=DATE:20260102,20260109\nEXDATE;VALUE=DATE:20260109\nEXDATE;VALUE=DATE:20261225,20261226,20260103", "20260102 20260103")]
    [InlineData("STATUS:confirmed\nTRANSP:TRANSPARENT\nCLASS:PUBLIC\nX-ANY;X=\"a;b\",c:1", "20261225")]
    [InlineData("BEGIN:VALARM\nDTSTART;VALUE=DATE:20260101\nSTATUS:CANCELLED\nBEGIN:X-DEEP\nRRULE:x\nEND:X-DEEP\nEND:VALARM", "20261225")]
    public void Accepted(string lines, string? dates)
    {
        var entry = Assert.Single(Read(Calendar([Christmas, .. lines.Split('\n')])).Accepted);
        Assert.Equal("accepted", entry.Code);
        Assert.Equal(dates ?? string.Join(' ', Enumerable.Range(0, 31).Select(d => Compact(new LocalDate(2026, 12, 25).PlusDays(d)))), Compact(entry));
    }

    [Theory]
    [InlineData("cancelled", "DTSTART;VALUE=DATE:20261225\nSTATUS:CANCELLED")]
    [InlineData("cancelled", "DTSTART:20261225T100000\nSTATUS:CANCELLED")]
    [InlineData("not-whole-days", "DTSTART:20261225T100000")]
    [InlineData("not-whole-days", "DTSTART;VALUE=DATE-TIME:20261225T000000\nDTEND:20261226T120000")]
    [InlineData("not-whole-days", "DTSTART:20261225T000000Z\nDTEND:20261226T000000Z")]
    [InlineData("not-whole-days", "DTSTART;TZID=Europe/Paris:20261225T000000\nDTEND;TZID=Europe/Rome:20261226T000000")]
    [InlineData("not-whole-days", "DTSTART;TZID=Europe/Paris:20261225T000000\nDTEND:20261226T000000")]
    [InlineData("not-whole-days", "DTSTART:20261225T000000\nDTEND:20261225T000000")]
    [InlineData("not-whole-days", "DTSTART:20261225T000000\nDURATION:PT24H")]
    [InlineData("not-whole-days", "DTSTART:20261225T000000")]
    [InlineData("not-whole-days", "DTSTART:20261225T235960\nRRULE:FREQ=HOURLY")]
    [InlineData("outside-window", "DTSTART;VALUE=DATE:20251231")]
    [InlineData("outside-window", "DTSTART;VALUE=DATE:20280101")]
    [InlineData("outside-window", "DTSTART;VALUE=DATE:20261225\nEXDATE;VALUE=DATE:20261225")]
    [InlineData("outside-window", "DTSTART;VALUE=DATE:20240229\nRRULE:FREQ=YEARLY")]
    [InlineData("outside-window", "DTSTART;VALUE=DATE:20100101\nRRULE:FREQ=YEARLY;UNTIL=20251231")]
    [InlineData("outside-window", "DTSTART;VALUE=DATE:20100101\nSTATUS:TENTATIVE")]
    public void Ignored(string code, string lines)
    {
        var entry = Assert.Single(Read(Calendar(lines.Split('\n'))).Ignored);
        Assert.Equal(code, entry.Code);
        Assert.Empty(entry.Dates);
    }

    [Theory]
    [InlineData("no-start", "", "SUMMARY:x")]
    [InlineData("not-a-date", "", "DTSTART;VALUE=DATE:20260229")]
    [InlineData("not-a-date", "", "DTSTART;VALUE=DATE:2026125")]
    [InlineData("not-a-date", "", "DTSTART;VALUE=DATE:20261225T000000")]
    [InlineData("not-a-date", "", "DTSTART;VALUE=DATE-TIME:20261225")]
    [InlineData("not-a-date", "", "DTSTART;VALUE=PERIOD:20261225")]
    [InlineData("not-a-date", "", "DTSTART;VALUE=DATE:00001225")]
    [InlineData("not-a-date", "", "DTSTART;VALUE=DATE:99990101")]
    [InlineData("not-a-date", "", "DTSTART:20261225T250000")]
    [InlineData("not-a-date", "", "DTSTART;VALUE=DATE:+2026122")]
    [InlineData("not-a-date", "20261225", "DTSTART;VALUE=DATE:20261225\nDTEND:20261226T000000")]
    [InlineData("not-a-date", "20261225", "DTSTART;VALUE=DATE:20261225\nDTEND;VALUE=DATE:x")]
    [InlineData("not-a-date", "20260102 20261225", "DTSTART;VALUE=DATE:20261225\nRDATE;VALUE=DATE:20260102,x")]
    [InlineData("not-a-date", "20261225", "DTSTART;VALUE=DATE:20261225\nRDATE;VALUE=PERIOD:20260101T000000Z/P1D")]
    [InlineData("not-a-date", "20261225", "DTSTART;VALUE=DATE:20261225\nRDATE:20260101T000000")]
    [InlineData("not-a-date", "20261225", "DTSTART;VALUE=DATE:20261225\nEXDATE:20261225T000000")]
    [InlineData("value-type-missing", "20261225", "DTSTART:20261225")]
    [InlineData("value-type-missing", "20261225 20261226", "DTSTART;VALUE=DATE:20261225\nDTEND:20261227")]
    [InlineData("end-before-start", "20261225", "DTSTART;VALUE=DATE:20261225\nDTEND;VALUE=DATE:20261224")]
    [InlineData("end-and-duration", "20261225 20261226", "DTSTART;VALUE=DATE:20261225\nDTEND;VALUE=DATE:20261227\nDURATION:P3D")]
    [InlineData("duration-with-time", "20261225", "DTSTART;VALUE=DATE:20261225\nDURATION:P1DT12H")]
    [InlineData("duration-with-time", "20261225", "DTSTART;VALUE=DATE:20261225\nDURATION:PT48H")]
    [InlineData("malformed-duration", "20261225", "DTSTART;VALUE=DATE:20261225\nDURATION:-P1D")]
    [InlineData("malformed-duration", "20261225", "DTSTART;VALUE=DATE:20261225\nDURATION:P")]
    [InlineData("malformed-duration", "20261225", "DTSTART;VALUE=DATE:20261225\nDURATION:PD")]
    [InlineData("malformed-duration", "20261225", "DTSTART;VALUE=DATE:20261225\nDURATION:P9999999W")]
    [InlineData("malformed-duration", "20261225", "DTSTART;VALUE=DATE:20261225\nDURATION:P99999999999999999999D")]
    [InlineData("midnight-to-midnight", "20261225 20261226", "DTSTART:20261225T000000\nDTEND:20261227T000000")]
    [InlineData("midnight-to-midnight", "20261225", "DTSTART;TZID=Asia/Tokyo:20261225T000000\nDTEND;TZID=Asia/Tokyo:20261226T000000")]
    [InlineData("midnight-to-midnight", "20261225", "DTSTART:20261225T000000\nDURATION:P1D")]
    [InlineData("tentative", "20261225", "DTSTART;VALUE=DATE:20261225\nSTATUS:TENTATIVE")]
    [InlineData("unknown-status", "20261225", "DTSTART;VALUE=DATE:20261225\nSTATUS:CANCELED")]
    [InlineData("malformed-sequence", "20261225", "DTSTART;VALUE=DATE:20261225\nSEQUENCE:-1")]
    [InlineData("duplicate-property", "20261225", "DTSTART;VALUE=DATE:20261225\nDTSTART;VALUE=DATE:20261226")]
    [InlineData("malformed-line", "20261225", "DTSTART;VALUE=DATE:20261225\nno colon")]
    [InlineData("malformed-line", "20261225", "DTSTART;VALUE=DATE:20261225\n:no name")]
    [InlineData("malformed-line", "20261225", "DTSTART;VALUE=DATE:20261225\nX-A;B=\"open:quote")]
    [InlineData("malformed-line", "20261225", "DTSTART;VALUE=DATE:20261225\nX-A;B:no value")]
    [InlineData("malformed-line", "20261225", "DTSTART;VALUE=DATE:20261225\nBEGIN:VALARM\nX\nEND:VALARM")]
    [InlineData("malformed", "20261225", "DTSTART;VALUE=DATE:20261225\nEND:VALARM")]
    [InlineData("malformed", "20261225", "DTSTART;VALUE=DATE:20261225\nBEGIN:VALARM")]
    [InlineData("no-master", "20261225", "UID:a\nDTSTART;VALUE=DATE:20261225\nRECURRENCE-ID;VALUE=DATE:20261225")]
    [InlineData("no-master", "20261225", "DTSTART;VALUE=DATE:20261225\nRECURRENCE-ID;VALUE=DATE:20261225")]
    public void Doubtful(string code, string dates, string lines)
    {
        var entry = Assert.Single(Read(Calendar(lines.Split('\n'))).Doubtful);
        Assert.Equal(code, entry.Code);
        Assert.Equal(dates, Compact(entry));
        Assert.Contains("allowed", entry.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void More_than_31_days_are_doubtful_with_their_dates()
    {
        var entry = Assert.Single(Read(Calendar(["DTSTART;VALUE=DATE:20271201", "DTEND;VALUE=DATE:99981231"])).Doubtful);
        Assert.Equal("long", entry.Code);
        Assert.Equal(31, entry.Dates.Count);
        Assert.Equal("long", Assert.Single(Read(Calendar([Christmas, "DURATION:P32D"])).Doubtful).Code);
        Assert.Equal(730, Assert.Single(Read(Calendar(["DTSTART;VALUE=DATE:00010101", "DTEND;VALUE=DATE:99981231"])).Doubtful).Dates.Count);
    }

    [Fact]
    public void A_message_quotes_at_most_60_characters()
    {
        var entry = Assert.Single(Read(Calendar(["DTSTART;VALUE=DATE:" + new string('9', 100_000)])).Doubtful);
        Assert.InRange(entry.Message.Length, 60, 200);
        Assert.Equal(100_000, Assert.Single(Read(Calendar([Christmas, "SUMMARY:" + new string('s', 100_000)])).Holidays).Name.Length);
    }

    [Fact]
    public void Names_that_meet_on_a_date_are_joined()
    {
        var feed = Read(Calendar(
            ["SUMMARY:B", Christmas], ["SUMMARY: A ", Christmas, "DURATION:P2D"], ["SUMMARY:B", Christmas], ["DTSTART;VALUE=DATE:20260101"],
            ["SUMMARY:never", Christmas, "STATUS:TENTATIVE"]));
        Holiday[] expected = [new(new(2026, 1, 1), "(unnamed)"), new(new(2026, 12, 25), "B / A"), new(new(2026, 12, 26), "A")];
        Assert.Equal(expected, feed.Holidays);
        var name = Read(Calendar(["SUMMARY:" + new string('x', 1000), Christmas], ["SUMMARY:B", Christmas])).Holidays[0].Name;
        Assert.Equal(new string('x', 250) + "...", name);
    }

    [Theory]
    [InlineData("VTODO")]
    [InlineData("VJOURNAL")]
    [InlineData("VFREEBUSY")]
    public void Other_entries_are_ignored(string kind)
    {
        var feed = Read($"BEGIN:VCALENDAR\nBEGIN:{kind}\nSUMMARY:x\nSTATUS:COMPLETED\nEND:{kind}\nEND:VCALENDAR");
        Assert.Equal("not-an-event", Assert.Single(feed.Ignored).Code);
        Assert.Equal("x", feed.Ignored[0].Summary);
        Assert.Empty(feed.Warnings);
    }

    [Fact]
    public void Other_components_are_no_entries_and_an_event_inside_one_is_misplaced()
    {
        var feed = Read("BEGIN:VCALENDAR\nBEGIN:VTIMEZONE\nBEGIN:STANDARD\nDTSTART:20260101T000000\nEND:STANDARD\nEND:VTIMEZONE\n"
            + $"BEGIN:X-OLD\nBEGIN:VEVENT\n{Christmas}\nEND:VEVENT\nEND:X-OLD\nEND:VCALENDAR\nBEGIN:VEVENT\nEND:VEVENT");
        Assert.Equal(["misplaced", "misplaced"], feed.Doubtful.Select(e => e.Code));
        Assert.Contains("inside X-OLD", feed.Doubtful[0].Message, StringComparison.Ordinal);
        Assert.Contains("outside a calendar", feed.Doubtful[1].Message, StringComparison.Ordinal);
        Assert.Equal(2, feed.EntriesRead);
        Assert.Empty(feed.Warnings);
    }

    [Fact]
    public void A_missing_end_is_the_fault_of_the_open_entry_alone()
    {
        var feed = Read($"BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:a\n{Christmas}\nBEGIN:VEVENT\nUID:b\n{Christmas}\nEND:VEVENT\nBEGIN:VTODO\nEND:VCALENDAR");
        Assert.Equal("b", Assert.Single(feed.Accepted).Uid);
        Assert.Equal(["malformed", "malformed"], feed.Doubtful.Select(e => e.Code));
        Assert.Contains("before line 5", feed.Doubtful[0].Message, StringComparison.Ordinal);
        Assert.Empty(feed.Warnings);
    }

    [Fact]
    public void A_text_that_ends_too_early_leaves_its_last_entry_doubtful()
    {
        var feed = Read($"BEGIN:VCALENDAR\nBEGIN:VEVENT\n{Christmas}\nEND:VEVENT\nBEGIN:VEVENT\n{Christmas}\nx");
        Assert.Single(feed.Accepted);
        Assert.Equal("truncated", Assert.Single(feed.Doubtful).Code);
        Assert.Equal("truncated", Assert.Single(feed.Warnings).Code);
    }

    [Fact]
    public void Problems_outside_entries_are_warnings()
    {
        var feed = Read("junk\nX:1\nBEGIN:VCALENDAR\nMETHOD:cancel\nCALSCALE:GREGORIAN\nVERSION:2.0\nBEGIN:X-A\njunk\nEND:X-B\nEND:VCALENDAR");
        Assert.Equal(
            ["1 malformed-line", "2 outside-calendar", "4 unsupported-property", "8 malformed-line", "9 malformed", "7 malformed"],
            feed.Warnings.Select(w => $"{w.Row} {w.Code}"));
        Assert.Equal("row 1: \"junk\" is no content line; allowed is NAME:value or NAME;PARAMETER=value:value. [malformed-line]", feed.Warnings[0].ToString());
        Assert.Equal(100, Read("BEGIN:VCALENDAR\n" + Repeat("junk\n", 99)).Warnings.Count);
        var many = Read("BEGIN:VCALENDAR\n" + Repeat("junk\n", 150)).Warnings;
        Assert.Equal(101, many.Count);
        Assert.Equal("row 151: There are 51 more warnings; listed are 100. [more-warnings]", many[100].ToString());
    }

    [Fact]
    public void Line_ends_may_mix_and_empty_lines_do_no_harm()
    {
        var feed = Read("\r\n\nBEGIN:VCALENDAR\r\rBEGIN:VEVENT\n\n\nSUM\r\n\r\n MARY:Long\r\n\t name\n" + Christmas + "\r\nEND:VEVENT\rend:vcalendar");
        var entry = Assert.Single(feed.Accepted);
        Assert.Equal(("Long name", 5), (entry.Summary, entry.Line));
        Assert.Empty(feed.Warnings);
    }

    [Fact]
    public void The_highest_sequence_counts()
    {
        var feed = Read(Calendar(
            ["UID:a", "SEQUENCE:1", Christmas],
            ["UID:a", "SEQUENCE:3", "DTSTART;VALUE=DATE:20261224"],
            ["UID:a", "SEQUENCE:3", "DTSTART;VALUE=DATE:20261223"],
            ["UID:a", Christmas],
            ["UID:A", Christmas],
            ["UID: ", Christmas],
            [Christmas]));
        Assert.Equal(["20261224", "20261225", "20261225", "20261225"], feed.Accepted.Select(Compact));
        Assert.Equal(["superseded", "superseded"], feed.Ignored.Select(e => e.Code));
        Assert.Equal("duplicate-uid", Assert.Single(feed.Doubtful).Code);
        Assert.Equal("20261223", Compact(feed.Doubtful[0]));
    }

    [Fact]
    public void A_damaged_entry_has_no_influence_on_others()
    {
        var feed = Read(Calendar(
            ["UID:a", "SEQUENCE:9", Christmas, "damage"], ["UID:a", Christmas], ["UID:a", "RECURRENCE-ID;VALUE=DATE:20261225", Christmas, "damage"]));
        Assert.Equal("20261225", Compact(Assert.Single(feed.Accepted)));
        Assert.Equal(2, feed.Doubtful.Count);
    }

    [Fact]
    public void An_override_takes_the_place_of_an_instance()
    {
        string[] master = ["UID:a", "SUMMARY:Day", "DTSTART;VALUE=DATE:20200704", "RRULE:FREQ=YEARLY"];
        var feed = Read(Calendar(
            ["UID:a", "SUMMARY:Moved", "RECURRENCE-ID;VALUE=DATE:20260704", "DTSTART;VALUE=DATE:20260706"], master));
        Assert.Equal(["2026-07-06 Moved", "2027-07-04 Day"], feed.Holidays.Select(h => h.ToString()));

        feed = Read(Calendar(master, ["UID:a", "STATUS:CANCELLED", "RECURRENCE-ID;VALUE=DATE:20260704", "DTSTART;VALUE=DATE:20260704"]));
        Assert.Equal(["2027-07-04 Day"], feed.Holidays.Select(h => h.ToString()));
        Assert.Equal("cancelled", Assert.Single(feed.Ignored).Code);

        feed = Read(Calendar(
            master,
            ["UID:a", "SEQUENCE:1", "RECURRENCE-ID;VALUE=DATE:20260704", "DTSTART;VALUE=DATE:20260708"],
            ["UID:a", "SEQUENCE:2", "RECURRENCE-ID;VALUE=DATE:20260704", "DTSTART;VALUE=DATE:20260707"]));
        Assert.Equal(["20270704", "20260707"], feed.Accepted.Select(Compact));
        Assert.Equal("superseded", Assert.Single(feed.Ignored).Code);
    }

    [Theory]
    [InlineData("unsupported-range", "RECURRENCE-ID;VALUE=DATE;RANGE=THISANDFUTURE:20260704")]
    [InlineData("not-a-date", "RECURRENCE-ID:20260704T000000")]
    public void An_override_that_is_not_understood_replaces_nothing(string code, string line)
    {
        var feed = Read(Calendar(["UID:a", "DTSTART;VALUE=DATE:20260704"], ["UID:a", line, "DTSTART;VALUE=DATE:20260706"]));
        Assert.Equal("20260704", Compact(Assert.Single(feed.Accepted)));
        Assert.Equal((code, "20260706"), (feed.Doubtful[0].Code, Compact(feed.Doubtful[0])));
    }

    [Fact]
    public void Years_at_the_ends_of_the_calendar_do_no_harm()
    {
        var (from, through) = (new LocalDate(9998, 1, 1), new LocalDate(9998, 12, 31));
        var text = Calendar(
            ["DTSTART;VALUE=DATE:99981231", "RRULE:FREQ=YEARLY;COUNT=9"],
            ["DTSTART;VALUE=DATE:00010101", "RRULE:FREQ=YEARLY;INTERVAL=999999999"],
            ["DTSTART;VALUE=DATE:99971231", "DURATION:P5D", "RRULE:FREQ=YEARLY"],
            ["DTSTART;VALUE=DATE:99981231", "DTEND;VALUE=DATE:99990101"]);
        var feed = HolidayFeed.ReadICalendar(text, from, through);
        Assert.Equal(["99981231", "99980101 99980102 99980103 99980104 99981231"], feed.Accepted.Select(Compact));
        Assert.Equal("outside-window", Assert.Single(feed.Ignored).Code);
        Assert.Equal("not-a-date", Assert.Single(feed.Doubtful).Code);
        Assert.Equal("00010101", Compact(Assert.Single(HolidayFeed.ReadICalendar(text, new(1, 1, 1), new(1, 12, 31)).Accepted)));
    }

    internal static HolidayFeed Read(string text)
    {
        var feed = HolidayFeed.ReadICalendar(text, From, Through);
        Assert.Equal(feed.EntriesRead, feed.Accepted.Count + feed.Ignored.Count + feed.Doubtful.Count);
        return feed;
    }

    internal static string Calendar(params string[][] events) =>
        "BEGIN:VCALENDAR\r\n" + string.Concat(events.Select(e => $"BEGIN:VEVENT\r\n{string.Join("\r\n", e)}\r\nEND:VEVENT\r\n")) + "END:VCALENDAR\r\n";

    internal static string Compact(HolidayFeedEntry entry) => string.Join(' ', entry.Dates.Select(Compact));

    internal static string Repeat(string text, int times) => string.Concat(Enumerable.Repeat(text, times));

    private static string Compact(LocalDate date) => LocalDatePattern.CreateWithInvariantCulture("uuuuMMdd").Format(date);
}
