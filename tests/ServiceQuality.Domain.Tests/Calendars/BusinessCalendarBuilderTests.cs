using NodaTime;
using ServiceQuality.Domain.Calendars;

namespace ServiceQuality.Domain.Tests.Calendars;

public class BusinessCalendarBuilderTests
{
    private static readonly LocalDate Christmas = new(2026, 12, 25);

    [Fact]
    public void An_unknown_time_zone_is_named() =>
        AssertRefused(BusinessCalendar.In("Europe/Berln")
            .Weekdays("09:00-17:00"), "Europe/Berln", "tz database", "Europe/Berlin");

    [Fact]
    public void Hours_that_are_no_shift_are_named_with_their_days() =>
        AssertRefused(BusinessCalendar.In("UTC").Weekdays("25:00-26:00"), "Monday to Friday", "25:00", "00:00");

    [Fact]
    public void Overlapping_hours_are_named_with_day_and_position() =>
        AssertRefused(BusinessCalendar.In("UTC")
            .On(IsoDayOfWeek.Tuesday, "09:00-12:00", "11:00-13:00"), "Tuesday", "09:00-12:00", "11:00-13:00");

    [Fact]
    public void An_overnight_shift_must_not_reach_into_the_hours_of_the_next_day() =>
        AssertRefused(
            BusinessCalendar.In("UTC").On(IsoDayOfWeek.Sunday, "22:00-06:00+1").On(IsoDayOfWeek.Monday, "05:00-09:00"),
            "Sunday 22:00-06:00+1",
            "Monday 05:00-09:00");

    [Fact]
    public void Overlapping_hours_of_an_override_are_named_with_the_date() =>
        AssertRefused(BusinessCalendar.In("UTC")
            .Override(Christmas, "09:00-12:00", "10:00-11:00"), "2026-12-25", "09:00-12:00", "10:00-11:00");

    [Fact]
    public void A_calendar_without_hours_is_refused() =>
        AssertRefused(BusinessCalendar.In("UTC").Holiday(Christmas, "Christmas Day"), "no hours");

    [Fact]
    public void An_override_or_break_without_hours_is_refused() =>
        AssertRefused(BusinessCalendar.In("UTC").EveryDay("09:00-17:00").Override(Christmas)
            .Break(Christmas), "Override 2026-12-25", "Break 2026-12-25");

    [Fact]
    public void A_date_that_is_a_holiday_twice_is_refused() =>
        AssertRefused(
            BusinessCalendar.In("UTC").EveryDay("09:00-17:00").Holiday(Christmas, "Christmas Day").Holiday(Christmas, "Xmas"),
            "2026-12-25", "Christmas Day", "Xmas");

    [Fact]
    public void A_holiday_that_is_an_override_needs_a_precedence()
    {
        var builder = BusinessCalendar.In("UTC").EveryDay("09:00-17:00").Holiday(Christmas, "Christmas Day")
            .Override(Christmas, "10:00-11:00");
        AssertRefused(builder, "2026-12-25", "Christmas Day", "WhenHolidayMeetsOverride");
        AssertRefused(BusinessCalendar.In("UTC").EveryDay("09:00-17:00").Holiday(Christmas, "Christmas Day")
            .MakeUpDay(Christmas, IsoDayOfWeek.Monday, "x"), "make-up day", "WhenHolidayMeetsOverride");

        var noon = Instant.FromUtc(2026, 12, 25, 10, 30);
        Assert.False(builder.WhenHolidayMeetsOverride(HolidayPrecedence.HolidayWins).Build().IsOpen(noon));
        Assert.True(builder.WhenHolidayMeetsOverride(HolidayPrecedence.OverrideWins).Build().IsOpen(noon));
    }

    [Theory]
    [InlineData(9999, 12, 31)]
    [InlineData(9999, 1, 1)]
    [InlineData(0, 12, 31)]
    [InlineData(-9997, 1, 1)]
    public void A_date_outside_the_range_is_refused(int year, int month, int day)
    {
        LocalDate date = new(year, month, day);
        AssertRefused(BusinessCalendar.In("UTC").EveryDay("00:00-24:00").Holiday(date, "x"), "outside [0001-01-01, 9998-12-31]");
        AssertRefused(BusinessCalendar.In("UTC").Override(date, "09:00-17:00"), "outside [0001-01-01, 9998-12-31]");
        AssertRefused(BusinessCalendar.In("UTC").EveryDay("00:00-24:00")
            .Break(date, "09:00-17:00"), "outside [0001-01-01, 9998-12-31]");
    }

    [Fact]
    public void A_date_of_another_calendar_system_is_the_same_day()
    {
        var monday = new LocalDate(2026, 3, 2).WithCalendar(CalendarSystem.Julian);
        var calendar = BusinessCalendar.In("UTC").Weekdays("09:00-17:00").Holiday(monday, "x")
            .Override(monday.PlusDays(-1), "09:00-10:00").Build();
        Assert.False(calendar.IsOpen(Instant.FromUtc(2026, 3, 2, 10, 0)));
        Assert.True(calendar.IsOpen(Instant.FromUtc(2026, 3, 1, 9, 30)));
        Assert.Equal(calendar.HolidayOn(monday), calendar.HolidayOn(new(2026, 3, 2)));
        Assert.NotNull(calendar.HolidayOn(monday));
    }

    [Fact]
    public void Days_without_hours_are_left_out_not_listed() =>
        AssertRefused(BusinessCalendar.In("UTC").Weekdays("09:00-17:00").On(IsoDayOfWeek.Saturday), "Saturday has no hours");

    [Fact]
    public void Every_broken_rule_is_reported_at_once()
    {
        Assert.False(BusinessCalendar.In("Mars/Base").Weekdays("09:00-12:00", "11:00-13:00").On(IsoDayOfWeek.Sunday, "x")
            .TryBuild(out var calendar, out var problems));
        Assert.Null(calendar);
        Assert.Equal(7, problems.Count); // zone, five overlapping weekdays, Sunday
    }

    [Fact]
    public void Arguments_that_no_data_could_bring_throw_at_once()
    {
        var builder = BusinessCalendar.In("UTC");
        Assert.Throws<ArgumentOutOfRangeException>("day", () => builder.On(IsoDayOfWeek.None, "09:00-17:00"));
        Assert.Throws<ArgumentOutOfRangeException>("precedence", () => builder.WhenHolidayMeetsOverride((HolidayPrecedence)7));
        Assert.Throws<ArgumentException>("name", () => builder.Holiday(Christmas, " "));
        Assert.Throws<ArgumentException>("holidays", () => builder.Holidays([null!]));
        Assert.Throws<ArgumentNullException>(() => BusinessCalendar.In((string)null!));
    }

    [Fact]
    public void Adjacent_hours_merge_and_calls_add_up()
    {
        var one = BusinessCalendar.In("UTC").Weekdays("09:00-12:00").Weekdays("12:00-17:00").Build();
        Assert.Equal(BusinessCalendar.In("UTC").Weekdays("09:00-17:00").Build(), one);
        Assert.Equal("Monday 09:00-17:00", one.Seasons[0].Hours.ToString()[..18]);
    }

    [Fact]
    public void A_builder_may_be_built_twice()
    {
        var builder = BusinessCalendar.In("UTC").Weekdays("09:00-12:00");
        var first = builder.Build();
        var second = builder.Holiday(Christmas, "Christmas Day").Build();
        Assert.Empty(first.Holidays);
        Assert.Equal("Christmas Day", second.HolidayOn(Christmas)!.Name);
        Assert.NotEqual(first, second);
        Assert.Equal(second.GetHashCode(), builder.Build().GetHashCode());
    }

    private static void AssertRefused(BusinessCalendarBuilder builder, params string[] named)
    {
        var error = Assert.Throws<InvalidOperationException>(builder.Build);
        Assert.All(named, n => Assert.Contains(n, error.Message, StringComparison.Ordinal));
        Assert.False(builder.TryBuild(out _, out var problems));
        Assert.NotEmpty(problems);
    }
}
