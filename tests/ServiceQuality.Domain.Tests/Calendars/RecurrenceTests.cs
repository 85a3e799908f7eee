using NodaTime;
using ServiceQuality.Domain.Calendars;

namespace ServiceQuality.Domain.Tests.Calendars;

public class RecurrenceTests
{
    private static readonly BusinessCalendar Office = BusinessCalendar.In("Asia/Shanghai").Weekdays("09:00-17:30").Build();

    [Theory]
    [InlineData("")]
    [InlineData("hourly")]
    [InlineData("Daily")]
    [InlineData("daily from 01")]
    [InlineData("weekly from monday")]
    [InlineData("weekly from 1")]
    [InlineData("weekly from None")]
    [InlineData("weekly from  Monday")]
    [InlineData("weekly from")]
    [InlineData("quarterly from 0")]
    [InlineData("quarterly from 00")]
    [InlineData("quarterly from 13")]
    [InlineData("quarterly from +1")]
    [InlineData("yearly from 02-30")]
    [InlineData("yearly from 2-1")]
    [InlineData("yearly from 13-01")]
    [InlineData("monthly from 01")]
    [InlineData("every working days")]
    [InlineData("every 0 working days from 2026-01-05")]
    [InlineData("every -1 working days from 2026-01-05")]
    [InlineData("every 100000 working days from 2026-01-05")]
    [InlineData("every 99999999999999999999 working days from 2026-01-05")]
    [InlineData("every \u0665 working days from 2026-01-05")] // a digit of another script
    [InlineData("every 5 working days")]
    [InlineData("every 5 working days from 2026-02-30")]
    [InlineData("every 5 working days from 0000-01-01")]
    [InlineData("every 5 working days from 9999-01-01")]
    public void What_is_not_a_recurrence_is_refused_with_what_is_allowed(string text)
    {
        Assert.False(Recurrence.TryParse(text, null, out var none));
        Assert.Null(none);
        var message = Assert.Throws<FormatException>(() => Recurrence.Parse(text)).Message;
        Assert.StartsWith($"\"{text}\" is not a recurrence; allowed are daily, every", message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_long_text_is_shortened_in_the_message() => Assert.True(
        Assert.Throws<FormatException>(() => Recurrence.Parse("weekly from " + new string('M', 100_000))).Message.Length < 600);

    [Fact]
    public void Values_that_make_no_recurrence_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>("firstDay", () => Recurrence.Weekly(IsoDayOfWeek.None));
        Assert.Throws<ArgumentOutOfRangeException>("firstDay", () => Recurrence.Weekly((IsoDayOfWeek)8));
        Assert.Throws<ArgumentOutOfRangeException>("firstMonth", () => Recurrence.Quarterly(0));
        Assert.Throws<ArgumentOutOfRangeException>("firstMonth", () => Recurrence.Quarterly(13));
        Assert.Throws<ArgumentOutOfRangeException>("count", () => Recurrence.EveryWorkingDays(0, new(2026, 1, 1)));
        Assert.Throws<ArgumentOutOfRangeException>("count", () => Recurrence.EveryWorkingDays(100_000, new(2026, 1, 1)));
        Assert.Throws<ArgumentOutOfRangeException>("from", () => Recurrence.EveryWorkingDays(1, new(0, 1, 1)));
        Assert.Throws<ArgumentOutOfRangeException>("from", () => Recurrence.EveryWorkingDays(1, new(9999, 1, 1)));
        Assert.Throws<ArgumentNullException>("s", () => Recurrence.Parse(null!));
        Assert.False(Recurrence.TryParse(null, null, out _));
    }

    [Fact]
    public void Periods_need_a_zone_and_instants_in_range()
    {
        var at = Instant.FromUtc(2026, 1, 1, 0, 0);
        var both = Office.Union(BusinessCalendar.In("Europe/Berlin").Weekdays("09:00-17:30").Build());
        Assert.Contains("composite without a time zone", Assert.Throws<InvalidOperationException>(
            () => Recurrence.Monthly.Between(both, at, at + Duration.FromDays(60))).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentNullException>("calendar", () => Recurrence.Monthly.Between(null!, at, at));
        Assert.Throws<ArgumentOutOfRangeException>("start", () => Recurrence.Monthly.Between(Office, Instant.MinValue, at));
        Assert.Throws<ArgumentOutOfRangeException>("end", () => Recurrence.Monthly.Between(Office, at, Instant.MaxValue));
    }

    [Theory]
    [InlineData("daily", "2011-12-28|2011-12-29|2011-12-31|2012-01-01|2012-01-02")]
    [InlineData("every working day", "2011-12-28|2011-12-29|2012-01-02")]
    [InlineData("every 2 working days from 2011-12-29", "2011-12-29 to 2012-01-02")]
    [InlineData("weekly from Friday", "2011-12-23 to 2011-12-29|2011-12-30 to 2012-01-05")]
    public void A_date_that_the_zone_skips_is_no_period(string recurrence, string periods)
    {
        // Samoa had no 30 December 2011, a Friday.
        var apia = BusinessCalendar.In("Pacific/Apia").Weekdays("09:00-17:30").Build();
        var start = new LocalDate(2011, 12, 28).AtStartOfDayInZone(apia.Zone).ToInstant();
        var found = Recurrence.Parse(recurrence).Between(apia, start, start + Duration.FromHours(97)).ToList();
        Assert.Equal(periods, string.Join('|', found));
        Assert.All(found, p => Assert.True(p.Start < p.End));
    }

    [Theory]
    [InlineData("daily")]
    [InlineData("every working day")]
    [InlineData("every 5 working days from 9998-12-01")]
    [InlineData("weekly from Thursday")]
    [InlineData("monthly")]
    [InlineData("quarterly from 02")]
    [InlineData("yearly from 07-01")]
    public void The_ends_of_the_range_have_periods_too(string text)
    {
        var recurrence = Recurrence.Parse(text);
        var last = Instant.FromUtc(9998, 12, 31, 23, 59);
        var periods = recurrence.Between(Office, last - Duration.FromDays(20), last).ToList();
        Assert.NotEmpty(periods);
        Assert.All(periods, p => Assert.True(p.Start < p.End));
        var first = Instant.FromUtc(1, 1, 1, 0, 0);
        Assert.Equal(
            recurrence.From is null, recurrence.Between(Office, first, first + Duration.FromDays(20)).Any());
    }
}
