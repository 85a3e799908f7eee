using NodaTime;
using ServiceQuality.Domain.Calendars;

namespace ServiceQuality.Domain.Tests.Calendars.Holidays;

/// <summary>Two whole feeds, invented, in the styles that are common in the wild.</summary>
public class HolidayFeedStyleTests
{
    // Every date of every year is an event of its own; kinds of days are told apart in words, and one day was moved.
    private const string SingleDates =
        """
        BEGIN:VCALENDAR
        PRODID:-//Example//Public Days 1.0//EN
        VERSION:2.0
        CALSCALE:GREGORIAN
        METHOD:PUBLISH
        X-WR-CALNAME:Days off in Exampleland
        X-WR-TIMEZONE:UTC
        X-WR-CALDESC:Days on which offices in Exampleland are closed\, and some on w
         hich they are not
        BEGIN:VEVENT
        DTSTART;VALUE=DATE:20260101
        DTEND;VALUE=DATE:20260102
        DTSTAMP:20251101T070000Z
        UID:20260101_a1@days.example
        CLASS:PUBLIC
        CREATED:20250110T120000Z
        DESCRIPTION:Public holiday
        LAST-MODIFIED:20250110T120000Z
        SEQUENCE:0
        STATUS:CONFIRMED
        SUMMARY:New Year
        TRANSP:TRANSPARENT
        END:VEVENT
        BEGIN:VEVENT
        DTSTART;VALUE=DATE:20260406
        DTEND;VALUE=DATE:20260407
        UID:20260406_b2@days.example
        DESCRIPTION:Public holiday
        STATUS:CONFIRMED
        SUMMARY:Easter Monday
        TRANSP:TRANSPARENT
        END:VEVENT
        BEGIN:VEVENT
        DTSTART;VALUE=DATE:20260510
        DTEND;VALUE=DATE:20260511
        UID:20260510_c3@days.example
        DESCRIPTION:Observance\nTo hide observances\, look at the settings of the ca
         lendar
        STATUS:CONFIRMED
        SUMMARY:Parents' Day
        CATEGORIES:OBSERVANCE
        TRANSP:TRANSPARENT
        END:VEVENT
        BEGIN:VEVENT
        DTSTART;VALUE=DATE:20260612
        DTEND;VALUE=DATE:20260613
        UID:20260612_d4@days.example
        SEQUENCE:0
        STATUS:CONFIRMED
        SUMMARY:Founders' Day
        END:VEVENT
        BEGIN:VEVENT
        DTSTART;VALUE=DATE:20260615
        DTEND;VALUE=DATE:20260616
        UID:20260612_d4@days.example
        SEQUENCE:1
        STATUS:CONFIRMED
        SUMMARY:Founders' Day (day off)
        END:VEVENT
        BEGIN:VEVENT
        DTSTART;VALUE=DATE:20260921
        DTEND;VALUE=DATE:20260922
        UID:20260921_e5@days.example
        STATUS:TENTATIVE
        SUMMARY:Harvest Moon (date to be confirmed)
        END:VEVENT
        BEGIN:VEVENT
        DTSTART;VALUE=DATE:20261225
        DTEND;VALUE=DATE:20261227
        UID:20261225_f6@days.example
        STATUS:CONFIRMED
        SUMMARY:Christmas
        END:VEVENT
        BEGIN:VEVENT
        DTSTART;VALUE=DATE:20270101
        DTEND;VALUE=DATE:20270102
        UID:20270101_g7@days.example
        STATUS:CONFIRMED
        SUMMARY:New Year
        END:VEVENT
        END:VCALENDAR

        """;

    // An event a holiday with a rule from long ago; alarms, time zones and properties of the program around them.
    private const string YearlyRules =
        """
        BEGIN:VCALENDAR
        VERSION:2.0
        PRODID:-//Example//Desk Calendar//EN
        X-EXAMPLE-LANGUAGE:en
        BEGIN:VTIMEZONE
        TZID:America/New_York
        BEGIN:DAYLIGHT
        TZOFFSETFROM:-0500
        TZOFFSETTO:-0400
        DTSTART:20070311T020000
        RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=2SU
        TZNAME:EDT
        END:DAYLIGHT
        END:VTIMEZONE
        BEGIN:VEVENT
        UID:1f0c@desk.example
        DTSTAMP:20140101T000000Z
        DTSTART;VALUE=DATE:19700101
        RRULE:FREQ=YEARLY;COUNT=100
        SUMMARY;LANGUAGE=en:New Year’s Day
        CATEGORIES:Holidays,PUBLIC
        TRANSP:TRANSPARENT
        BEGIN:VALARM
        ACTION:NONE
        TRIGGER;VALUE=DATE-TIME:19760401T005545Z
        END:VALARM
        END:VEVENT
        BEGIN:VEVENT
        UID:2f0c@desk.example
        DTSTART;VALUE=DATE:20120528
        DTEND;VALUE=DATE:20120529
        RRULE:FREQ=YEARLY;INTERVAL=1;BYMONTH=5;BYDAY=-1MO
        SUMMARY;LANGUAGE=en:Memorial Day
        CATEGORIES:Holidays,PUBLIC
        END:VEVENT
        BEGIN:VEVENT
        UID:3f0c@desk.example
        DTSTART;VALUE=DATE:19970704
        RRULE:FREQ=YEARLY
        SUMMARY;LANGUAGE=en:Independence Day
        CATEGORIES:Holidays,PUBLIC
        END:VEVENT
        BEGIN:VEVENT
        UID:3f0c@desk.example
        RECURRENCE-ID;VALUE=DATE:20260704
        DTSTART;VALUE=DATE:20260703
        DTEND;VALUE=DATE:20260704
        SUMMARY;LANGUAGE=en:Independence Day (observed)
        CATEGORIES:Holidays,PUBLIC
        END:VEVENT
        BEGIN:VEVENT
        UID:4f0c@desk.example
        DTSTART;VALUE=DATE:19961105
        RRULE:FREQ=YEARLY;INTERVAL=2;BYMONTH=11;BYDAY=TU;BYMONTHDAY=2,3,4,5,6,7,8
        SUMMARY;LANGUAGE=en:Election Day
        CATEGORIES:Holidays
        END:VEVENT
        BEGIN:VEVENT
        UID:5f0c@desk.example
        DTSTART;VALUE=DATE:20141127
        DURATION:P2D
        RRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=4TH
        EXDATE;VALUE=DATE:20251127
        SUMMARY;LANGUAGE=en:Thanksgiving
        CATEGORIES:Holidays,PUBLIC
        END:VEVENT
        BEGIN:VEVENT
        UID:6f0c@desk.example
        DTSTART;VALUE=DATE:20140120
        RRULE:FREQ=YEARLY;BYMONTH=1;BYDAY=MO;BYSETPOS=3
        SUMMARY;LANGUAGE=en:Third Monday
        END:VEVENT
        BEGIN:VEVENT
        UID:7f0c@desk.example
        DTSTART;TZID=America/New_York:20260309T090000
        DTEND;TZID=America/New_York:20260309T100000
        SUMMARY:Clocks were changed
        END:VEVENT
        BEGIN:VTODO
        UID:8f0c@desk.example
        SUMMARY:Send cards
        END:VTODO
        END:VCALENDAR

        """;

    [Fact]
    public void A_feed_of_single_dates()
    {
        var feed = HolidayFeed.ReadICalendar(SingleDates, new(2026, 1, 1), new(2026, 12, 31));
        Assert.Equal("2026-01-01 to 2026-12-31: 8 entries read, 5 accepted, 2 ignored, 1 doubtful, 0 warnings", feed.ToString());
        Assert.Equal(["superseded", "outside-window"], feed.Ignored.Select(e => e.Code));
        Assert.Equal("tentative", feed.Doubtful[0].Code);
        Assert.Equal(
            [
                "2026-01-01 New Year", "2026-04-06 Easter Monday", "2026-05-10 Parents' Day", "2026-06-15 Founders' Day (day off)",
                "2026-12-25 Christmas", "2026-12-26 Christmas",
            ],
            feed.Holidays.Select(h => h.ToString()));
        Assert.Equal(5, feed.Accepted.Where(e => !e.Categories.Contains("OBSERVANCE")).SelectMany(e => e.Dates).Count());
    }

    [Fact]
    public void A_feed_of_yearly_rules()
    {
        var feed = HolidayFeed.ReadICalendar(YearlyRules, new(2025, 7, 1), new(2026, 12, 31));
        Assert.Equal("2025-07-01 to 2026-12-31: 9 entries read, 6 accepted, 2 ignored, 1 doubtful, 0 warnings", feed.ToString());
        Assert.Equal(["not-whole-days", "not-an-event"], feed.Ignored.Select(e => e.Code));
        Assert.Equal("unsupported-rule", feed.Doubtful[0].Code);
        Assert.Equal(
            [
                "2025-07-04 Independence Day", "2026-01-01 New Year’s Day", "2026-05-25 Memorial Day", "2026-07-03 Independence Day (observed)",
                "2026-11-03 Election Day", "2026-11-26 Thanksgiving", "2026-11-27 Thanksgiving",
            ],
            feed.Holidays.Select(h => h.ToString()));
    }

    [Fact]
    public void The_holidays_close_a_calendar()
    {
        var feed = HolidayFeed.ReadICalendar(SingleDates, new(2026, 1, 1), new(2026, 12, 31));
        var calendar = BusinessCalendar.In(DateTimeZone.Utc).On(IsoDayOfWeek.Monday, "09:00-17:00").Holidays(feed.Holidays).Build();
        Assert.False(calendar.IsOpen(Instant.FromUtc(2026, 6, 15, 12, 0)));
        Assert.True(calendar.IsOpen(Instant.FromUtc(2026, 6, 22, 12, 0)));
    }
}
