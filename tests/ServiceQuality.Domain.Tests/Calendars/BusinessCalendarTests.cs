using NodaTime;
using NodaTime.Text;
using ServiceQuality.Domain.Calendars;

namespace ServiceQuality.Domain.Tests.Calendars;

public class BusinessCalendarTests
{
    private static readonly WeeklyCalendar Desk = BusinessCalendar.In("UTC").Weekdays("09:00-17:00").Build();
    private static readonly Duration EightHours = Duration.FromHours(8);

    [Fact]
    public void Eight_hours_from_Monday_opening_end_at_Monday_closing_or_at_the_next_opening()
    {
        var monday = At("2026-03-02T09:00:00Z");
        Assert.Equal(At("2026-03-02T17:00:00Z"), Desk.Add(monday, EightHours));
        Assert.Equal(At("2026-03-03T09:00:00Z"), Desk.Add(monday, EightHours, DeadlineConvention.NextOpening));
    }

    [Fact]
    public void Zero_is_the_start_itself_or_the_next_open_instant()
    {
        var saturday = At("2026-03-07T12:00:00Z");
        Assert.Equal(saturday, Desk.Add(saturday, Duration.Zero));
        Assert.Equal(At("2026-03-09T09:00:00Z"), Desk.Add(saturday, Duration.Zero, DeadlineConvention.NextOpening));
    }

    [Fact]
    public void A_negative_amount_goes_back_to_the_latest_instant()
    {
        var tuesday = At("2026-03-03T09:00:00Z");
        Assert.Equal(At("2026-03-02T16:00:00Z"), Desk.Add(tuesday, -Duration.FromHours(1)));
        Assert.Equal(At("2026-03-02T09:00:00Z"), Desk.Subtract(At("2026-03-02T17:00:00Z"), EightHours));
        Assert.Equal(At("2026-03-02T17:00:00Z"), Desk.Subtract(At("2026-03-02T09:00:00Z"), -EightHours));
    }

    [Fact]
    public void A_skipped_hour_counts_nothing_and_a_repeated_hour_counts_twice()
    {
        // Berlin: 2026-03-29 skips 02:00-03:00, 2026-10-25 repeats it.
        var night = BusinessCalendar.In("Europe/Berlin").EveryDay("01:00-04:00").Build();
        Assert.Equal(Duration.FromHours(2), night.Between(At("2026-03-28T23:00:00Z"), At("2026-03-29T12:00:00Z")));
        Assert.Equal(Duration.FromHours(4), night.Between(At("2026-10-24T22:00:00Z"), At("2026-10-25T12:00:00Z")));
    }

    [Fact]
    public void The_day_of_a_half_hour_change_has_23_and_a_half_hours()
    {
        // Lord Howe Island moves its clocks by half an hour: 2026-10-04.
        var always = BusinessCalendar.In("Australia/Lord_Howe").EveryDay("00:00-24:00").Build();
        var (start, end) = (always.Zone.AtStartOfDay(new(2026, 10, 4)).ToInstant(), always.Zone.AtStartOfDay(new(2026, 10, 5))
            .ToInstant());
        Assert.Equal(Duration.FromHours(23.5), always.Between(start, end));
    }

    [Fact]
    public void An_overnight_shift_belongs_to_the_date_on_which_it_starts()
    {
        var club = BusinessCalendar.In("UTC").On(IsoDayOfWeek.Friday, "22:00-06:00+1").Build();
        Assert.True(club.IsOpen(At("2026-03-07T05:59:59Z")));
        Assert.False(club.IsOpen(At("2026-03-07T06:00:00Z")));
        Assert.False(club.IsOpen(At("2026-03-08T05:00:00Z")));
    }

    [Fact]
    public void A_holiday_removes_what_lies_inside_its_date()
    {
        var club = BusinessCalendar.In("UTC").On(IsoDayOfWeek.Friday, "22:00-06:00+1").Holiday(new(2026, 3, 6), "Founders' Day")
            .Build();
        Assert.False(club.IsOpen(At("2026-03-06T23:00:00Z")));
        Assert.True(club.IsOpen(At("2026-03-07T01:00:00Z")));
    }

    [Fact]
    public void The_overnight_shift_that_starts_on_a_skipped_date_is_open_on_the_next()
    {
        // Samoa skipped Friday 2011-12-30: its evening never was, its night after midnight was.
        var night = BusinessCalendar.In("Pacific/Apia").On(IsoDayOfWeek.Friday, "22:00-06:00+1").Build();
        var start = night.Zone.AtStartOfDay(new(2011, 12, 31)).ToInstant();
        Assert.Equal(Duration.FromHours(6), night.Between(start - Duration.FromHours(3), start + Duration.FromHours(12)));
    }

    [Fact]
    public void A_break_always_subtracts_and_may_run_past_midnight()
    {
        var calendar = BusinessCalendar.In("UTC").EveryDay("00:00-24:00").Break(new(2026, 3, 2), "23:00-01:00+1", "12:00-12:30")
            .Build();
        Assert.True(calendar.IsOnBreak(At("2026-03-03T00:30:00Z")));
        Assert.False(calendar.IsOpen(At("2026-03-03T00:30:00Z")));
        Assert.Equal(Duration.FromHours(48 - 2.5), calendar.Between(At("2026-03-02T00:00:00Z"), At("2026-03-04T00:00:00Z")));
    }

    [Fact]
    public void Without_opening_ahead_nothing_can_be_reached()
    {
        var once = BusinessCalendar.In("UTC").Override(new(2026, 3, 7), "09:00-12:00").Build();
        var before = At("2026-03-01T00:00:00Z");
        Assert.True(once.TryAdd(before, Duration.FromHours(3), out var due));
        Assert.Equal(At("2026-03-07T12:00:00Z"), due);
        Assert.False(once.TryAdd(before, Duration.FromHours(3) + Duration.Epsilon, out _));
        Assert.False(once.TryAdd(due, Duration.Zero, out _, DeadlineConvention.NextOpening));
        Assert.Contains(
            "TryAdd",
            Assert.Throws<InvalidOperationException>(() => once.Add(due, Duration.Epsilon)).Message,
            StringComparison.Ordinal);
        Assert.Throws<InvalidOperationException>(() => once.Subtract(before, Duration.Epsilon));
        Assert.False(once.TrySubtract(before, Duration.Epsilon, out _));
        Assert.Null(once.NextOpening(due));
        Assert.Null(once.NextClosing(due));
        Assert.Null(once.PreviousOpening(before));
        Assert.Null(once.PreviousClosing(before));
        Assert.Equal(due, once.PreviousClosing(At("2030-01-01T00:00:00Z")));
        Assert.Equal(At("2026-03-07T09:00:00Z"), once.PreviousOpening(At("2030-01-01T00:00:00Z")));
    }

    [Fact]
    public void A_calendar_that_is_always_open_has_no_edge()
    {
        var always = BusinessCalendar.In("America/New_York").EveryDay("00:00-24:00").Build();
        var now = At("2026-03-01T00:00:00Z");
        Assert.Null(always.NextClosing(now));
        Assert.Null(always.PreviousOpening(now));
        Assert.Equal(now, always.NextOpening(now));
        Assert.Equal(now, always.PreviousClosing(now));
        Assert.Equal(now + Duration.FromDays(3_000), always.Add(now, Duration.FromDays(3_000)));
        Assert.Single(always.OpenIntervals(now, now + Duration.FromDays(100)));
    }

    [Fact]
    public void A_far_exception_ends_what_seemed_open_for_good()
    {
        var always = BusinessCalendar.In("UTC").EveryDay("00:00-24:00").Holiday(new(2050, 1, 1), "New Year").Build();
        Assert.Equal(At("2050-01-01T00:00:00Z"), always.NextClosing(At("2026-03-01T00:00:00Z")));
        Assert.Equal(At("2050-01-02T00:00:00Z"), always.PreviousOpening(At("2080-03-01T00:00:00Z")));
    }

    [Fact]
    public void Amounts_beyond_the_range_are_unreachable()
    {
        Assert.False(Desk.TryAdd(At("2026-03-02T09:00:00Z"), Duration.FromDays(4_000_000), out _));
        Assert.False(Desk.TryAdd(At("2026-03-02T09:00:00Z"), -Duration.FromDays(4_000_000), out _));
        Assert.False(Desk.TrySubtract(At("2026-03-02T09:00:00Z"), Duration.MinValue, out _));
        Assert.Throws<InvalidOperationException>(() => Desk.Subtract(At("2026-03-02T09:00:00Z"), Duration.MinValue));
        Assert.False(Desk.TryAdd(At("2026-03-02T09:00:00Z"), Duration.MinValue, out _));
        Assert.False(Desk.TryAdd(At("9998-12-31T16:59:59Z"), Duration.FromSeconds(3), out _));
        Assert.True(Desk.TryAdd(At("9998-12-31T16:59:59Z"), Duration.FromSeconds(1), out _));
        Assert.True(Desk.TrySubtract(At("0001-01-01T10:00:00Z"), Duration.FromHours(1), out var first));
        Assert.Equal(At("0001-01-01T09:00:00Z"), first);
        Assert.False(Desk.TrySubtract(At("0001-01-01T10:00:00Z"), Duration.FromHours(2), out _));
    }

    [Fact]
    public void Instants_out_of_range_are_refused_by_every_question()
    {
        var (before, after) = (Instant.FromUtc(1, 1, 1, 0, 0) - Duration.Epsilon, Instant.FromUtc(9999, 1, 1, 0, 0));
        foreach (var t in new[] { before, after })
        {
            Assert.Throws<ArgumentOutOfRangeException>("instant", () => Desk.IsOpen(t));
            Assert.Throws<ArgumentOutOfRangeException>("instant", () => Desk.IsOnBreak(t));
            Assert.Throws<ArgumentOutOfRangeException>("instant", () => Desk.NextOpening(t));
            Assert.Throws<ArgumentOutOfRangeException>("instant", () => Desk.NextClosing(t));
            Assert.Throws<ArgumentOutOfRangeException>("instant", () => Desk.PreviousOpening(t));
            Assert.Throws<ArgumentOutOfRangeException>("instant", () => Desk.PreviousClosing(t));
            Assert.Throws<ArgumentOutOfRangeException>("start", () => Desk.Add(t, EightHours));
            Assert.Throws<ArgumentOutOfRangeException>("from", () => Desk.Between(t, At("2026-03-02T09:00:00Z")));
            Assert.Throws<ArgumentOutOfRangeException>("to", () => Desk.Between(At("2026-03-02T09:00:00Z"), t));
            Assert.Throws<ArgumentOutOfRangeException>("from", () => Desk.OpenIntervals(t, t));
        }

        Assert.Throws<ArgumentOutOfRangeException>(
            "to", () => Desk.OpenIntervals(At("2026-03-02T09:00:00Z"), At("2026-03-01T09:00:00Z")));
    }

    [Fact]
    public void Exceptions_at_the_ends_of_the_range_harm_no_other_question()
    {
        var now = At("2026-03-01T00:00:00Z");
        var last = BusinessCalendar.In("UTC").EveryDay("00:00-24:00").Holiday(new(9998, 12, 31), "Last").Build();
        Assert.Equal(At("9998-12-31T00:00:00Z"), last.NextClosing(now));
        var first = BusinessCalendar.In("UTC").Override(new(1, 1, 1), "09:00-10:00").Build();
        Assert.Equal(At("0001-01-01T10:00:00Z"), first.PreviousClosing(At("0003-01-01T00:00:00Z")));
        Assert.False(first.TryAdd(now, Duration.FromHours(1), out _));
    }

    [Fact]
    public void An_unknown_convention_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(
            "convention", () => Desk.Add(At("2026-03-02T09:00:00Z"), EightHours, (DeadlineConvention)7));

    [Fact]
    public void The_question_about_a_holiday_names_it()
    {
        var calendar = BusinessCalendar.In("UTC").Weekdays("09:00-17:00").Holidays([new(new(2026, 12, 25), "Christmas Day")])
            .Build();
        Assert.Equal("2026-12-25 Christmas Day", calendar.HolidayOn(new(2026, 12, 25))!.ToString());
        Assert.Null(calendar.HolidayOn(new(2026, 12, 24)));
        Assert.Contains("1 holiday,", calendar.ToString(), StringComparison.Ordinal);
    }

    private static Instant At(string text) => InstantPattern.ExtendedIso.Parse(text).Value;
}
