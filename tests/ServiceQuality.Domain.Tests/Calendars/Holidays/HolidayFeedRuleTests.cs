using ServiceQuality.Domain.Calendars;
using static ServiceQuality.Domain.Tests.Calendars.Holidays.HolidayFeedTests;

namespace ServiceQuality.Domain.Tests.Calendars.Holidays;

/// <summary>Examples of yearly rules, seen through 2026 and 2027.</summary>
public class HolidayFeedRuleTests
{
    // The dates are those of the calendars on the wall: Thanksgiving 2026 is on November 26.
    [Theory]
    [InlineData("20001225", "FREQ=YEARLY", "20261225 20271225")]
    [InlineData("20001225", "freq=yearly;wkst=SU", "20261225 20271225")]
    [InlineData("20260704", "FREQ=YEARLY;COUNT=1", "20260704")]
    [InlineData("20000704", "FREQ=YEARLY;COUNT=27", "20260704")]
    [InlineData("20000704", "FREQ=YEARLY;INTERVAL=13", "20260704")]
    [InlineData("20010704", "FREQ=YEARLY;INTERVAL=13", "20270704")]
    [InlineData("20000704", "FREQ=YEARLY;UNTIL=20260704", "20260704")]
    [InlineData("20000704", "FREQ=YEARLY;UNTIL=20270703T235959Z", "20260704")]
    [InlineData("20001126", "FREQ=YEARLY;BYMONTH=11;BYDAY=4SU", "20261122 20271128")]
    [InlineData("20141127", "FREQ=YEARLY;BYDAY=4TH;BYMONTH=11", "20261126 20271125")]
    [InlineData("20000529", "FREQ=YEARLY;BYMONTH=5;BYDAY=-1MO", "20260525 20270531")]
    [InlineData("20001107", "FREQ=YEARLY;BYMONTH=11;BYDAY=TU;BYMONTHDAY=2,3,4,5,6,7,8", "20261103 20271102")]
    [InlineData("20000101", "FREQ=YEARLY;BYMONTH=1,7", "20260101 20260701 20270101 20270701")]
    [InlineData("20000131", "FREQ=YEARLY;BYMONTH=1,6", "20260131 20270131")]
    [InlineData("20001231", "FREQ=YEARLY;BYMONTH=12,12;BYMONTHDAY=-1,31,+31", "20261231 20271231")]
    [InlineData("20261231", "FREQ=YEARLY;BYMONTHDAY=-1;COUNT=3", "20261231 20270131 20270228")]
    [InlineData("19970519", "FREQ=YEARLY;BYDAY=20MO", "20260518 20270517")]
    [InlineData("20001231", "FREQ=YEARLY;BYDAY=-1SU,+1SU", "20260104 20261227 20270103 20271226")]
    [InlineData("20260213", "FREQ=YEARLY;BYMONTHDAY=13;BYDAY=FR", "20260213 20260313 20261113 20270813")]
    [InlineData("20261201", "FREQ=YEARLY;BYMONTH=12;BYDAY=TU", "20261201 20261208 20261215 20261222 20261229 20271207 20271214 20271221 20271228")]
    [InlineData("20260108", "FREQ=YEARLY;BYDAY=TH;COUNT=3", "20260108 20260115 20260122")]
    public void Dates(string start, string rule, string dates)
    {
        var entry = Assert.Single(Read(Calendar([$"DTSTART;VALUE=DATE:{start}", $"RRULE:{rule}"])).Accepted);
        Assert.Equal(dates, Compact(entry));
    }

    [Fact]
    public void February_29_exists_in_leap_years_only()
    {
        var text = Calendar(["DTSTART;VALUE=DATE:18960229", "RRULE:FREQ=YEARLY"]);
        var feed = HolidayFeed.ReadICalendar(text, new(1895, 1, 1), new(1908, 12, 31));
        Assert.Equal("18960229 19040229 19080229", Compact(feed.Accepted[0]));
    }

    [Fact]
    public void Each_instance_has_the_length_of_the_event_and_may_begin_before_the_window()
    {
        var text = Calendar(["DTSTART;VALUE=DATE:20001230", "DTEND;VALUE=DATE:20010103", "RRULE:FREQ=YEARLY", "EXDATE;VALUE=DATE:20261230,20261231"]);
        Assert.Equal("20260101 20260102 20271230 20271231", Compact(Assert.Single(Read(text).Accepted)));
    }

    [Theory]
    [InlineData("unsupported-rule", "FREQ=MONTHLY", "FREQ=MONTHLY")]
    [InlineData("unsupported-rule", "FREQ=YEARLY;BYYEARDAY=1", "BYYEARDAY")]
    [InlineData("unsupported-rule", "FREQ=YEARLY;BYWEEKNO=1", "BYWEEKNO")]
    [InlineData("unsupported-rule", "FREQ=YEARLY;BYDAY=MO;BYSETPOS=1", "BYSETPOS")]
    [InlineData("unsupported-rule", "FREQ=YEARLY;BYHOUR=1", "BYHOUR")]
    [InlineData("unsupported-rule", "RSCALE=CHINESE;FREQ=YEARLY", "RSCALE")]
    [InlineData("unsupported-rule", "FREQ=YEARLY;BYMONTH=1;BYMONTH=2", "BYMONTH=2")]
    [InlineData("unsupported-rule", "FREQ=YEARLY\nRRULE:FREQ=YEARLY", "2 RRULEs")]
    [InlineData("unsupported-rule", "FREQ=YEARLY\nEXRULE:FREQ=YEARLY", "EXRULE")]
    [InlineData("malformed-rule", "INTERVAL=2", "FREQ")]
    [InlineData("malformed-rule", "", "")]
    [InlineData("malformed-rule", "FREQ=YEARLY;", "")]
    [InlineData("malformed-rule", "FREQ=YEARLY;=2", "=2")]
    [InlineData("malformed-rule", "FREQ=YEARLY;COUNT=0", "COUNT=0")]
    [InlineData("malformed-rule", "FREQ=YEARLY;COUNT=99999999999", "COUNT")]
    [InlineData("malformed-rule", "FREQ=YEARLY;COUNT=2;UNTIL=20300101", "UNTIL")]
    [InlineData("malformed-rule", "FREQ=YEARLY;INTERVAL=-1", "INTERVAL")]
    [InlineData("malformed-rule", "FREQ=YEARLY;UNTIL=2030", "UNTIL")]
    [InlineData("malformed-rule", "FREQ=YEARLY;BYMONTH=13", "BYMONTH")]
    [InlineData("malformed-rule", "FREQ=YEARLY;BYMONTH=1,,2", "BYMONTH")]
    [InlineData("malformed-rule", "FREQ=YEARLY;BYMONTHDAY=32", "BYMONTHDAY")]
    [InlineData("malformed-rule", "FREQ=YEARLY;BYMONTHDAY=0", "BYMONTHDAY")]
    [InlineData("malformed-rule", "FREQ=YEARLY;BYMONTHDAY=+-1", "BYMONTHDAY")]
    [InlineData("malformed-rule", "FREQ=YEARLY;BYDAY=XX", "BYDAY")]
    [InlineData("malformed-rule", "FREQ=YEARLY;BYDAY=54MO", "BYDAY")]
    [InlineData("malformed-rule", "FREQ=YEARLY;BYDAY=0MO", "BYDAY")]
    [InlineData("malformed-rule", "FREQ=YEARLY;BYDAY=M", "BYDAY")]
    [InlineData("malformed-rule", "FREQ=YEARLY;WKST=1MO", "WKST")]
    public void A_rule_that_is_not_understood_leaves_the_start(string code, string rule, string named)
    {
        var entry = Assert.Single(Read(Calendar(["DTSTART;VALUE=DATE:20261225", $"RRULE:{rule}"])).Doubtful);
        Assert.Equal((code, "20261225"), (entry.Code, Compact(entry)));
        Assert.Contains(named, entry.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("FREQ=YEARLY;BYMONTH=7", "20261225 20270725")]
    [InlineData("FREQ=YEARLY;BYMONTH=12;BYDAY=MO;COUNT=3", "20261225 20261228 20271206")]
    [InlineData("FREQ=YEARLY;UNTIL=20261224", "20261225")]
    [InlineData("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", "20261225")]
    public void A_start_outside_its_rule_is_doubtful(string rule, string dates)
    {
        var entry = Assert.Single(Read(Calendar(["DTSTART;VALUE=DATE:20261225", $"RRULE:{rule}"])).Doubtful);
        Assert.Equal(("start-outside-rule", dates), (entry.Code, Compact(entry)));
    }

    [Fact]
    public void An_override_has_no_rule_of_its_own()
    {
        string[] other = ["UID:a", "RECURRENCE-ID;VALUE=DATE:20261225", "DTSTART;VALUE=DATE:20261226", "RRULE:FREQ=YEARLY"];
        var feed = Read(Calendar(["UID:a", "DTSTART;VALUE=DATE:20251225", "RRULE:FREQ=YEARLY"], other));
        Assert.Equal("unsupported-rule", Assert.Single(feed.Doubtful).Code);
        Assert.Equal("20271225", Compact(Assert.Single(feed.Accepted)));
    }
}
