using NodaTime;
using ServiceQuality.Domain.Calendars;
using static ServiceQuality.Domain.Tests.Calendars.Holidays.HolidayFeedTests;

namespace ServiceQuality.Domain.Tests.Calendars.Holidays;

/// <summary>Text that is large or asks for much: memory is bounded by the size of the text; what is not linear would not end.</summary>
public class HolidayFeedLimitTests
{
    private const int Large = 2_000_000;
    private const string Head = "BEGIN:VCALENDAR\r\n";

    [Fact]
    public void Two_million_characters_of_junk()
    {
        Assert.Throws<FormatException>(() => Bounded(Repeat("junk;;::\"\"\r\n", Large / 10)));
        Assert.Equal(101, Bounded(Head + Repeat("junk\n", Large / 5)).Warnings.Count);
        Assert.Equal(101, Bounded(Head + Repeat("END:X\n", Large / 6)).Warnings.Count);
        Assert.Equal(101, Bounded(Head + Repeat("BEGIN:X\n", Large / 8)).Warnings.Count);
        Assert.Single(Bounded(Head + new string('\n', Large)).Warnings);
    }

    [Fact]
    public void Two_million_characters_of_entries_without_an_end()
    {
        var feed = Bounded(Head + Repeat("BEGIN:VEVENT\r\n", Large / 14));
        Assert.Equal(Large / 14, feed.Doubtful.Count);
    }

    [Theory]
    [InlineData("X:", "x")]
    [InlineData("x", "x")]
    [InlineData("X", ";A=B")]
    [InlineData("SUMMARY:", "\\")]
    [InlineData("SUMMARY:", "\r\n a")]
    [InlineData("SUMMARY:", "\n")]
    [InlineData("CATEGORIES:", ",")]
    [InlineData("DTSTART;VALUE=DATE:", "2")]
    [InlineData("RDATE;VALUE=DATE:", "20260101,")]
    [InlineData("RDATE;VALUE=DATE:", "20260101\r\nRDATE;VALUE=DATE:")]
    [InlineData("RDATE", ";A=B:20260101,")]
    [InlineData("RRULE:", "FREQ=YEARLY;")]
    [InlineData("RRULE:FREQ=YEARLY;BYMONTHDAY=1", ",2")]
    [InlineData("DURATION:P", "1")]
    [InlineData("", "DTSTART;VALUE=DATE:20261225\n")]
    [InlineData("", "BEGIN:VALARM\nEND:VALARM\n")]
    public void Two_million_characters_inside_an_event(string start, string piece)
    {
        var text = Head + "BEGIN:VEVENT\r\nDTSTART;VALUE=DATE:20261225\r\n" + start + Repeat(piece, Large / piece.Length) + "\r\nEND:VEVENT\r\nEND:VCALENDAR";
        Assert.Equal(1, Bounded(text).EntriesRead);
    }

    [Fact]
    public void A_parameter_list_is_read_once_for_a_list_of_dates()
    {
        var line = "RDATE" + Repeat(";A=B", Large / 8) + ";VALUE=DATE:" + Repeat("20260101,", Large / 18) + "20260102";
        Assert.Equal("20260101 20260102 20261225", Compact(Bounded(Calendar(["DTSTART;VALUE=DATE:20261225", line])).Accepted[0]));
    }

    [Theory]
    [InlineData("RRULE:FREQ=YEARLY;COUNT=9999", "too-many-dates")]
    [InlineData("RRULE:FREQ=YEARLY;COUNT=9999;BYMONTH=1;BYDAY=TU", "start-outside-rule")]
    [InlineData("RRULE:FREQ=YEARLY;COUNT=999999999;BYDAY=MO,-53TU", "too-many-dates")]
    [InlineData("RRULE:FREQ=YEARLY;BYMONTHDAY=30;BYMONTH=2;COUNT=2", "start-outside-rule")]
    [InlineData("DTEND;VALUE=DATE:99981231", "too-many-dates")]
    [InlineData("DTEND;VALUE=DATE:99981231\r\nRRULE:FREQ=YEARLY", "too-many-dates")]
    [InlineData("RRULE:FREQ=YEARLY", "accepted")]
    public void Twenty_thousand_events_from_year_1(string line, string lastCode)
    {
        var text = Head + Repeat($"BEGIN:VEVENT\r\nDTSTART;VALUE=DATE:00010101\r\n{line}\r\nEND:VEVENT\r\n", 20_000) + "END:VCALENDAR";
        var feed = Bounded(text);
        Assert.Equal(20_000, feed.EntriesRead);
        Assert.Equal(lastCode, (feed.Doubtful.Count > 0 ? feed.Doubtful : feed.Accepted)[^1].Code);
    }

    [Fact]
    public void A_rule_without_a_count_costs_no_more_than_the_window()
    {
        var text = Calendar(Enumerable.Range(0, 10_000).Select(_ => new[] { "DTSTART;VALUE=DATE:00010101", "RRULE:FREQ=YEARLY" }).ToArray());
        Assert.Empty(Bounded(text).Doubtful);
    }

    [Fact]
    public void Instances_that_overlap_cost_their_dates_once()
    {
        string[] odd = ["DTSTART;VALUE=DATE:00010101", "DTEND;VALUE=DATE:99981231", "RRULE:FREQ=YEARLY"];
        var feed = Bounded(Calendar([.. Enumerable.Repeat(odd, 100), ["DTSTART;VALUE=DATE:20260101"]]));
        Assert.All(feed.Doubtful, e => Assert.Equal(("long", 730), (e.Code, e.Dates.Count)));
        Assert.Single(feed.Accepted);
    }

    [Fact]
    public void Entries_behind_the_last_date_of_the_budget_are_doubtful()
    {
        string[] daily = ["DTSTART;VALUE=DATE:20260101", "RRULE:FREQ=YEARLY;BYDAY=MO,TU,WE,TH,FR,SA,SU"];
        string[] single = ["DTSTART;VALUE=DATE:20260101"];
        var text = Calendar([single, .. Enumerable.Repeat(daily, 4), single]);
        var feed = Bounded(text, new(2026, 1, 1), new LocalDate(2426, 1, 1));
        Assert.Equal([1, 146_098, 146_098, 146_098], feed.Accepted.Select(e => e.Dates.Count));
        Assert.Equal(["too-many-dates", "too-many-dates"], feed.Doubtful.Select(e => e.Code));
    }

    [Fact]
    public void Two_long_names_on_every_date()
    {
        string[] Daily(char c) => ["SUMMARY:" + new string(c, Large / 2) + " ", "DTSTART;VALUE=DATE:20260101", "RRULE:FREQ=YEARLY;BYDAY=MO,TU,WE,TH,FR,SA,SU"];
        var text = Calendar(Daily('a'), Daily('b'));
        Assert.Equal(146_098, Bounded(text, new(2026, 1, 1), new LocalDate(2426, 1, 1)).Holidays.Count);
    }

    [Fact]
    public void Twenty_thousand_names_on_one_date()
    {
        var text = Calendar(Enumerable.Range(0, 20_000).Select(i => new[] { $"SUMMARY:{i}", "DTSTART;VALUE=DATE:20260101" }).ToArray());
        Assert.StartsWith("0 / 1 / 2", Assert.Single(Bounded(text).Holidays).Name, StringComparison.Ordinal);
    }

    [Fact]
    public void Twenty_thousand_overrides_of_one_event()
    {
        string[] master = ["UID:a", "DTSTART;VALUE=DATE:20260101", "RRULE:FREQ=YEARLY"];
        var overrides = Enumerable.Range(0, 20_000)
            .Select(i => new[] { "UID:a", $"SEQUENCE:{i}", "RECURRENCE-ID;VALUE=DATE:20260101", "DTSTART;VALUE=DATE:20260102" });
        var feed = Bounded(Calendar([.. overrides, master]));
        Assert.Equal(["20260102", "20270101"], feed.Accepted.Select(Compact));
        Assert.Equal(19_999, feed.Ignored.Count);
    }

    // What is read costs memory in proportion to the text, and a bounded amount for the dates that rules ask for; both are counted, not
    // timed.
    private static HolidayFeed Bounded(string text) => Bounded(text, new(2026, 1, 1), new(2027, 12, 31));

    private static HolidayFeed Bounded(string text, LocalDate from, LocalDate through)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        try
        {
            return HolidayFeed.ReadICalendar(text, from, through);
        }
        finally
        {
            Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 500_000_000 + (250L * text.Length));
        }
    }
}
