using NodaTime;
using NodaTime.Text;
using NodaTime.TimeZones;
using ServiceQuality.Domain.Calendars;

namespace ServiceQuality.Domain.Tests.Calendars;

public class DeadlineTests
{
    // March 2026: Monday the 2nd; Friday the 6th is a holiday.
    private static readonly BusinessCalendar Desk = BusinessCalendar.In("UTC")
        .Weekdays("09:00-12:00", "13:00-17:00")
        .Holiday(new(2026, 3, 6), "Founders' Day")
        .HolidaysKnownThrough(new(2026, 12, 31))
        .Build();

    [Theory]
    [InlineData("2026-03-02T10:00", "8 bh", "2026-03-03T11:00")]
    [InlineData("2026-03-02T10:00", "24 h", "2026-03-03T10:00")]
    [InlineData("2026-03-02T10:00", "2 bd", "2026-03-04T10:00")]
    [InlineData("2026-03-05T10:00", "1 bd", "2026-03-09T10:00")] // over the holiday and the weekend
    [InlineData("2026-03-02T12:30", "1 bd", "2026-03-03T13:00")] // a lunch gap clamps to its end
    [InlineData("2026-03-02T18:00", "1 bd", "2026-03-04T09:00")] // Tuesday 18:00, clamped forward
    [InlineData("2026-03-07T10:00", "0 bd", "2026-03-09T10:00")] // from a Saturday first to Monday
    [InlineData("2026-03-07T10:00", "1 bd", "2026-03-09T10:00")]
    [InlineData("2026-03-02T10:00", "3 d", "2026-03-05T10:00")]
    [InlineData("2026-03-02T10:00", "4 d", "2026-03-09T10:00")] // Friday is a holiday: rolls to Monday
    [InlineData("2026-03-02T22:00", "1 d", "2026-03-03T22:00")] // calendar days keep the time of day
    [InlineData("2026-03-02T10:00", "2 w", "2026-03-16T10:00")]
    [InlineData("2026-01-30T10:00", "1 mo", "2026-03-02T10:00")] // 28 February is a Saturday
    [InlineData("2026-01-31T10:00", "0 mo", "2026-02-02T10:00")]
    public void Every_kind_of_limit_has_its_default(string start, string limit, string due) =>
        Assert.Equal(At(due), Desk.Due(At(start), TimeLimit.Parse(limit)).Due);

    [Fact]
    public void The_rules_are_named()
    {
        var (monday, friday) = (At("2026-03-02T10:00"), At("2026-03-05T18:00"));
        Assert.Equal(At("2026-03-04T17:00"), Due(monday, "2 bd", new(landing: Landing.EndOfBusiness)));
        Assert.Equal(At("2026-03-04T09:00"), Due(monday, "2 bd", new(landing: Landing.StartOfBusiness)));
        // counts from Monday 09:00
        Assert.Equal(At("2026-03-10T09:00"), Due(friday, "1 bd", new(lateStart: LateStart.NextWorkingDay)));
        Assert.Equal(At("2026-03-04T10:00"), Due(monday, "3 d", new(dayCount: DayCount.FromSameDay)));
        // The day of the start is the first also where the day after the last one is out of range.
        Assert.Equal(
            At("9998-12-31T10:00"),
            Due(At("9998-12-22T10:00"), "10 d", new(dayCount: DayCount.FromSameDay, roll: DateRoll.None)));
        Assert.Equal(At("2026-03-05T10:00"), Due(monday, "4 d", new(roll: DateRoll.Previous)));
        Assert.Equal(At("2026-03-06T10:00"), Due(monday, "4 d", new(roll: DateRoll.None)));
        Assert.Equal(At("2026-03-05T17:00"), Due(monday, "3 d", new(landing: Landing.EndOfBusiness)));
        Assert.Equal(At("2026-03-05T09:00"), Due(monday, "3 d", new(landing: Landing.StartOfBusiness)));
        Assert.Equal(
            At("2026-03-03T09:00"), Due(At("2026-03-02T09:00"), "7 bh", new(convention: DeadlineConvention.NextOpening)));
        Assert.Equal("Close, SameTime, SameDate, FromNextDay, roll Next", DeadlineRules.Default.ToString());
        Assert.Throws<ArgumentOutOfRangeException>("landing", () => new DeadlineRules(landing: (Landing)9));
    }

    [Fact]
    public void Going_back_mirrors_going_forward()
    {
        Assert.Equal(At("2026-03-04T17:00"), Desk.SubtractWorkingDays(At("2026-03-05T18:00"), 1)); // previous closing
        Assert.Equal(At("2026-03-05T17:00"), Desk.SubtractWorkingDays(At("2026-03-09T17:00"), 1)); // a closing stays
        // a lunch gap clamps to its start
        Assert.Equal(At("2026-03-04T12:00"), Desk.SubtractWorkingDays(At("2026-03-05T12:30"), 1));
        Assert.Equal(At("2026-03-05T10:00"), Desk.SubtractWorkingDays(At("2026-03-07T10:00"), 0));
        Assert.Equal(
            At("2026-03-03T17:00"),
            Desk.SubtractWorkingDays(At("2026-03-05T08:00"), 1, new(lateStart: LateStart.NextWorkingDay)));
        Assert.Equal(Desk.AddWorkingDays(At("2026-03-09T10:00"), -2), Desk.SubtractWorkingDays(At("2026-03-09T10:00"), 2));
    }

    [Fact]
    public void A_start_on_a_free_day_counts_from_the_next_opening_when_late_starts_do()
    {
        DeadlineRules late = new(lateStart: LateStart.NextWorkingDay);
        Assert.Equal(At("2026-03-10T09:00"), Desk.AddWorkingDays(At("2026-03-07T10:00"), 1, late)); // Saturday, from Monday 09:00
        Assert.Equal(At("2026-03-10T09:00"), Desk.AddWorkingDays(At("2026-03-05T18:00"), 1, late));
        Assert.Equal(At("2026-03-09T13:00"), Desk.AddWorkingDays(At("2026-03-05T12:30"), 1, late)); // in the lunch gap: not late
        Assert.Equal(At("2026-03-10T09:00"), Desk.AddWorkingDays(At("2026-03-05T17:00") + Duration.Epsilon, 1, late));
        // exactly at closing: Monday 17:00, which is closed
        Assert.Equal(At("2026-03-10T09:00"), Desk.AddWorkingDays(At("2026-03-05T17:00"), 1, late));

        DeadlineRules lateToClose = new(lateStart: LateStart.NextWorkingDay, landing: Landing.EndOfBusiness);
        // the closing itself is not late
        Assert.Equal(At("2026-03-09T17:00"), Desk.AddWorkingDays(At("2026-03-05T17:00"), 1, lateToClose));
        Assert.Equal(At("2026-03-10T17:00"), Desk.AddWorkingDays(At("2026-03-05T17:00") + Duration.Epsilon, 1, lateToClose));
    }

    [Fact]
    public void Going_back_from_before_business_counts_from_the_closing_before_even_past_midnight()
    {
        DeadlineRules late = new(lateStart: LateStart.NextWorkingDay);
        var evening = BusinessCalendar.In("UTC").Weekdays("18:00-24:00").Build();
        Assert.Equal(At("2026-03-04T00:00"), evening.SubtractWorkingDays(At("2026-03-04T12:00"), 0, late));
        Assert.Equal(At("2026-03-03T00:00"), evening.SubtractWorkingDays(At("2026-03-04T12:00"), 1, late));
        var night = BusinessCalendar.In("UTC").Weekdays("22:00-06:00+1").Build();
        Assert.Equal(At("2026-03-04T06:00"), night.SubtractWorkingDays(At("2026-03-04T12:00"), 0, late));
        // open in Tuesday's shift
        Assert.Equal(At("2026-03-04T02:00"), night.SubtractWorkingDays(At("2026-03-04T02:00"), 0, late));
        var always = BusinessCalendar.In("UTC").EveryDay("00:00-24:00").Build();
        Assert.Equal(At("2026-03-03T00:00"), always.SubtractWorkingDays(At("2026-03-04T00:00"), 1, late));
    }

    [Theory]
    [InlineData("02:30-03:15", "2026-03-07T07:40", Landing.EndOfBusiness, "2026-03-08T07:15")] // the shift shrinks to 03:00-03:15
    [InlineData("02:30-03:15", "2026-03-07T07:40", Landing.StartOfBusiness, "2026-03-08T07:00")]
    [InlineData("02:30-10:00", "2026-03-07T10:00", Landing.StartOfBusiness, "2026-03-08T07:00")]
    [InlineData("18:00-01:30+1", "2026-10-30T23:00", Landing.EndOfBusiness, "2026-11-01T06:30")] // the second pass is open too
    public void Business_begins_and_ends_with_its_first_and_last_open_instant(
        string hours, string start, Landing landing, string due) =>
        Assert.Equal(
            At(due),
            BusinessCalendar.In("America/New_York").EveryDay(hours).Build().AddWorkingDays(At(start), 1, new(landing: landing)));

    [Fact]
    public void What_lies_on_a_skipped_date_ends_no_business()
    {
        var apia = BusinessCalendar.In("Pacific/Apia").EveryDay("22:00-06:00+1").Build();
        Assert.Equal(At("2011-12-30T10:00"), apia.AddWorkingDays(At("2011-12-29T09:00"), 1, new(landing: Landing.EndOfBusiness)));
    }

    [Fact]
    public void No_days_from_a_repeated_hour_are_the_start_itself()
    {
        var always = BusinessCalendar.In("America/New_York").EveryDay("00:00-24:00").Build();
        var second = At("2026-11-01T06:30");
        Assert.Equal(second, always.AddWorkingDays(second, 0));
        Assert.Equal(second, always.SubtractWorkingDays(second, 0));
        Assert.Equal(second, always.Due(second, TimeLimit.CalendarDays(0)).Due);
        Assert.Equal(second, always.Due(second, TimeLimit.Months(0)).Due);
    }

    [Fact]
    public void A_day_that_is_all_break_lands_in_the_direction_of_the_count()
    {
        var calendar = BusinessCalendar.In("UTC").Weekdays("09:00-17:00").Break(new(2026, 3, 3), "09:00-17:00").Build();
        Assert.Equal(
            At("2026-03-02T17:00"), calendar.SubtractWorkingDays(At("2026-03-04T08:00"), 1, new(landing: Landing.EndOfBusiness)));
        Assert.Equal(
            At("2026-03-04T09:00"), calendar.AddWorkingDays(At("2026-03-02T08:00"), 1, new(landing: Landing.StartOfBusiness)));
    }

    [Fact]
    public void Regular_days_know_no_exceptions()
    {
        var calendar = BusinessCalendar.In("UTC").Weekdays("09:00-17:00").WhenHolidayMeetsOverride(HolidayPrecedence.OverrideWins)
            .Holiday(new(2026, 12, 24), "Eve").Override(new(2026, 12, 24), "09:00-12:00")
            .Holiday(new(2026, 12, 31), "Eve").MakeUpDay(new(2026, 12, 31), IsoDayOfWeek.Monday, "x").Build();
        Assert.All(
            new[] { new LocalDate(2026, 12, 24), new(2026, 12, 31) },
            d => Assert.True(calendar.IsWorkingDay(d) && !calendar.IsWorkingDay(d, regularOnly: true)));
    }

    [Fact]
    public void The_ends_of_the_range_are_reached_from_the_dates_beside_them()
    {
        var york = BusinessCalendar.In("America/New_York").EveryDay("09:00-17:00").Build();
        // its local date is of the year 0
        Assert.Equal(york.NextOpening(At("0001-01-02T00:00")), york.AddWorkingDays(At("0001-01-01T00:00"), 0));
        var auckland = BusinessCalendar.In("Pacific/Auckland").EveryDay("00:00-24:00").Build();
        Assert.Equal(new(9998, 12, 31), auckland.SubtractWorkingDays(At("9998-12-31T23:00"), 1).InZone(auckland.Zone).Date);
        Assert.All(
            new[] { "0 d", "0 w", "0 mo" },
            l => Assert.Null(auckland.Due(At("9998-12-31T23:00"), TimeLimit.Parse(l), new(roll: DateRoll.None)).Due));
    }

    [Fact]
    public void A_deadline_beyond_the_known_holidays_says_so()
    {
        Assert.False(Desk.Due(At("2026-12-30T10:00"), TimeLimit.WorkingDays(1)).IsBeyondKnownHolidays);
        var beyond = Desk.Due(At("2026-12-30T10:00"), TimeLimit.WorkingDays(2));
        Assert.True(beyond.IsBeyondKnownHolidays);
        Assert.Equal("2 bd from 2026-12-30T10:00:00Z: 2027-01-01T10:00:00Z (beyond the known holidays)", beyond.ToString());
        Assert.False(Desk.Due(At("2026-12-31T23:00"), TimeLimit.Parse("5 h")).IsBeyondKnownHolidays);
        var evening = BusinessCalendar.In("UTC").EveryDay("18:00-24:00").HolidaysKnownThrough(new(2026, 12, 31)).Build();
        Assert.False(evening.Due(At("2026-12-31T18:00"), TimeLimit.Parse("6 bh")).IsBeyondKnownHolidays); // ends at midnight
    }

    [Fact]
    public void What_the_calendar_cannot_reach_has_no_due()
    {
        var once = BusinessCalendar.In("UTC").Override(new(2026, 3, 2), "09:00-12:00").Build();
        Assert.Null(once.Due(At("2026-03-02T09:00"), TimeLimit.Parse("4 bh")).Due);
        Assert.Null(once.Due(At("2026-03-02T09:00"), TimeLimit.WorkingDays(1)).Due);
        Assert.Null(once.Due(At("2026-03-02T09:00"), TimeLimit.Weeks(1)).Due);
        Assert.Null(Desk.Due(At("2026-03-02T09:00"), TimeLimit.Months(119_988)).Due);
        Assert.Null(Desk.Due(At("9998-12-31T09:00"), TimeLimit.Parse("24 h")).Due);
        Assert.Contains("never", once.Due(At("2026-03-02T09:00"), TimeLimit.WorkingDays(1)).ToString(), StringComparison.Ordinal);
        Assert.Contains(
            "1 working days ahead",
            Assert.Throws<InvalidOperationException>(() => once.AddWorkingDays(At("2026-03-02T09:00"), 1)).Message,
            StringComparison.Ordinal);
        Assert.Contains(
            "behind",
            Assert.Throws<InvalidOperationException>(() => once.SubtractWorkingDays(At("2026-03-02T09:00"), 1)).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_month_clamps_to_its_end_and_a_skipped_time_moves_forward()
    {
        var daily = BusinessCalendar.In("Europe/Berlin").EveryDay("00:00-24:00").Build();
        var berlin = daily.Zone;
        Assert.Equal(new(2026, 2, 28), Due("2026-01-31T12:00", TimeLimit.Months(1)).Date);
        Assert.Equal(new(2028, 2, 29), Due("2028-01-31T12:00", TimeLimit.Months(1)).Date);
        Assert.Equal(new(2026, 3, 29, 3, 30), Due("2026-03-28T02:30", TimeLimit.CalendarDays(1)).LocalDateTime);

        ZonedDateTime Due(string local, TimeLimit limit) => daily.Due(
            LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-ddTHH:mm").Parse(local).Value.InZoneLeniently(berlin)
                .ToInstant(), limit).Due!.Value.InZone(berlin);
    }

    [Fact]
    public void A_skipped_date_is_no_working_day()
    {
        var apia = BusinessCalendar.In("Pacific/Apia").Weekdays("09:00-17:00").Build();
        Assert.False(apia.IsWorkingDay(new(2011, 12, 30)));
        Assert.True(apia.IsWorkingDay(new(2011, 12, 29)));
        Assert.Throws<ArgumentOutOfRangeException>("date", () => apia.IsWorkingDay(new(9999, 1, 1)));
    }

    [Fact]
    public void Seasons_make_up_days_and_weekly_breaks_shape_the_days()
    {
        var calendar = BusinessCalendar.In("Asia/Shanghai")
            .Weekdays("08:00-17:00").WeeklyBreak(IsoDayOfWeek.Monday, "12:00-13:00")
            .ValidFrom(new(2026, 5, 1)).Weekdays("07:00-15:00")
            .Holiday(new(2026, 10, 1), "National Day")
            .MakeUpDay(new(2026, 4, 25), IsoDayOfWeek.Monday, "for Labour Day")
            .Build();
        // Saturday as a Monday
        Assert.Equal(Duration.FromHours(8), calendar.Between(At("2026-04-24T16:00"), At("2026-04-25T16:00")));
        Assert.True(calendar.IsWorkingDay(new(2026, 4, 25)));
        Assert.False(calendar.IsWorkingDay(new(2026, 4, 25), regularOnly: true));
        Assert.False(calendar.WithoutMakeUpDays().IsWorkingDay(new(2026, 4, 25)));
        Assert.Equal(calendar.WithoutMakeUpDays(), calendar.WithoutMakeUpDays().WithoutMakeUpDays());
        Assert.True(calendar.IsOpen(At("2026-05-03T23:30"))); // Monday 4 May, 07:30 in the summer season
        Assert.False(calendar.IsOpen(At("2026-04-26T23:30"))); // Monday 27 April, 07:30
        Assert.Equal("2026-04-25 as Monday, for Labour Day", calendar.MakeUpDays[0].ToString());
        Assert.StartsWith("from 2026-05-01 Monday 07:00-15:00", calendar.Seasons[1].ToString(), StringComparison.Ordinal);
        Assert.EndsWith("breaks Monday 12:00-13:00", calendar.Seasons[0].ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_holiday_may_close_the_shifts_that_start_on_it()
    {
        var night = BusinessCalendar.In("UTC").EveryDay("22:00-06:00+1").Holiday(new(2026, 3, 6), "Founders' Day");
        Assert.False(night.Build().IsOpen(At("2026-03-06T01:00")));
        Assert.True(night.Build().IsOpen(At("2026-03-07T01:00")));
        var whole = night.HolidaysClose(HolidayScope.ShiftsThatStart).Build();
        Assert.True(whole.IsOpen(At("2026-03-06T01:00")));
        Assert.False(whole.IsOpen(At("2026-03-07T01:00")));
        Assert.Equal(HolidayScope.ShiftsThatStart, whole.HolidayScope);
    }

    [Fact]
    public void Broken_seasons_and_make_up_days_are_refused()
    {
        var error = Assert.Throws<InvalidOperationException>(BusinessCalendar.In("UTC").EveryDay("09:00-17:00")
            .ValidFrom(new(2026, 5, 1)).EveryDay("08:00-16:00").ValidFrom(new(2026, 5, 1)).EveryDay("08:00-15:00")
            .MakeUpDay(new(2026, 3, 7), IsoDayOfWeek.Monday, "x").MakeUpDay(new(2026, 3, 7), IsoDayOfWeek.Friday, "y")
            .MakeUpDay(new(2026, 3, 8), IsoDayOfWeek.Monday, "x").Override(new(2026, 3, 8), "09:00-10:00")
            .WeeklyBreak(IsoDayOfWeek.Monday)
            .Build);
        Assert.All(
            new[] { "season from 2026-05-01", "make-up day twice, as Monday and as Friday",
                "2026-03-08, a make-up day, is also an override", "Weekly break Monday has no hours" },
            part => Assert.Contains(part, error.Message, StringComparison.Ordinal));
    }

    [Fact]
    public void A_limit_has_an_amount_or_a_count_and_not_both()
    {
        Assert.Equal((5, true), (TimeLimit.WorkingDays(5).Count, TimeLimit.WorkingDays(5).CountsDates));
        Assert.Throws<InvalidOperationException>(() => TimeLimit.WorkingDays(5).Amount);
        Assert.Throws<InvalidOperationException>(() => TimeLimit.Parse("5 h").Count);
        Assert.Throws<ArgumentOutOfRangeException>("count", () => TimeLimit.Weeks(-1));
        Assert.Throws<ArgumentOutOfRangeException>("count", () => TimeLimit.Months(119_989));
        foreach (var text in new[] { "5 bd", "3 d", "8 w", "1 mo" })
        {
            Assert.Equal(text, TimeLimit.Parse(text).ToString());
        }
    }

    private static Instant? Due(Instant start, string limit, DeadlineRules rules) =>
        Desk.Due(start, TimeLimit.Parse(limit), rules).Due;

    private static Instant At(string text) =>
        LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-ddTHH:mm").Parse(text).Value.InUtc().ToInstant();

    [Fact]
    public void Skipped_and_repeated_local_times_follow_the_resolver()
    {
        var berlin = BusinessCalendar.In("Europe/Berlin").EveryDay("00:00-24:00").Build();
        var before = Instant.FromUtc(2026, 3, 28, 1, 30); // 02:30, a time that 2026-03-29 skips
        Assert.Equal(Instant.FromUtc(2026, 3, 29, 1, 30), Due(null));
        Assert.Equal(
            Instant.FromUtc(2026, 3, 29, 1, 0),
            Due(Resolvers.CreateMappingResolver(Resolvers.ReturnEarlier, Resolvers.ReturnStartOfIntervalAfter)));
        Assert.Throws<SkippedTimeException>(() => Due(Resolvers.StrictResolver));
        Assert.EndsWith(
            ", resolver given", new DeadlineRules(resolver: Resolvers.StrictResolver).ToString(), StringComparison.Ordinal);

        before = Instant.FromUtc(2026, 10, 24, 0, 30); // 02:30, a time that 2026-10-25 has twice
        Assert.Equal(Instant.FromUtc(2026, 10, 25, 0, 30), Due(null));
        Assert.Equal(
            Instant.FromUtc(2026, 10, 25, 1, 30),
            Due(Resolvers.CreateMappingResolver(Resolvers.ReturnLater, Resolvers.ThrowWhenSkipped)));

        Instant? Due(ZoneLocalMappingResolver? resolver) =>
            berlin.Due(before, TimeLimit.CalendarDays(1), resolver is null ? null : new(resolver: resolver)).Due;
    }

    [Fact]
    public void A_deadline_on_a_date_whose_holidays_are_unknown_says_so_from_its_first_instant()
    {
        var always = BusinessCalendar.In("UTC").EveryDay("00:00-24:00").HolidaysKnownThrough(new(2026, 12, 31)).Build();
        var start = Instant.FromUtc(2026, 12, 29, 0, 0);
        Assert.True(always.Due(start, TimeLimit.CalendarDays(3)).IsBeyondKnownHolidays);
        Assert.True(always.Due(start, TimeLimit.WorkingDays(3)).IsBeyondKnownHolidays);
        Assert.True(always.Due(start, TimeLimit.Parse("72 bh"), new(DeadlineConvention.NextOpening)).IsBeyondKnownHolidays);
        // a closing at midnight is of the day before
        Assert.False(always.Due(start, TimeLimit.Parse("72 bh")).IsBeyondKnownHolidays);
        Assert.False(always.Due(start, TimeLimit.WorkingDays(2), new(landing: Landing.EndOfBusiness)).IsBeyondKnownHolidays);
        Assert.True(always.Due(start, TimeLimit.WorkingDays(3), new(landing: Landing.EndOfBusiness)).IsBeyondKnownHolidays);
    }

    [Fact]
    public void Going_back_a_start_before_business_is_late()
    {
        var desk = BusinessCalendar.In("UTC").Weekdays("09:00-12:00", "13:00-17:00").Build();
        DeadlineRules late = new(lateStart: LateStart.NextWorkingDay);
        // from Tuesday 17:00
        Assert.Equal(Instant.FromUtc(2026, 3, 2, 17, 0), desk.SubtractWorkingDays(Instant.FromUtc(2026, 3, 4, 8, 0), 1, late));
        // within business: not late
        Assert.Equal(Instant.FromUtc(2026, 3, 3, 12, 0), desk.SubtractWorkingDays(Instant.FromUtc(2026, 3, 4, 12, 30), 1, late));
        Assert.Equal(Instant.FromUtc(2026, 3, 3, 10, 0), desk.SubtractWorkingDays(Instant.FromUtc(2026, 3, 4, 10, 0), 1, late));
        // after business: not late
        Assert.Equal(Instant.FromUtc(2026, 3, 3, 17, 0), desk.SubtractWorkingDays(Instant.FromUtc(2026, 3, 4, 20, 0), 1, late));
        // from Wednesday 09:00
        Assert.Equal(Instant.FromUtc(2026, 3, 5, 9, 0), desk.AddWorkingDays(Instant.FromUtc(2026, 3, 3, 18, 0), 1, late));
        // before business: not late
        Assert.Equal(Instant.FromUtc(2026, 3, 4, 9, 0), desk.AddWorkingDays(Instant.FromUtc(2026, 3, 3, 8, 0), 1, late));
    }

    [Fact]
    public void Working_days_far_from_all_others_are_found()
    {
        var rare = BusinessCalendar.In("UTC").Override(new(1500, 6, 1), "09:00-10:00").Override(new(2500, 6, 1), "09:00-10:00")
            .Build();
        foreach (var calendar in new BusinessCalendar[] { rare, rare.Union(rare).WithZone(rare.Zone) })
        {
            Assert.Equal(Instant.FromUtc(2500, 6, 1, 9, 0), calendar.AddWorkingDays(Instant.FromUtc(2026, 3, 2, 0, 0), 1));
            Assert.Equal(Instant.FromUtc(1500, 6, 1, 10, 0), calendar.SubtractWorkingDays(Instant.FromUtc(2026, 3, 2, 20, 0), 1));
            Assert.Throws<InvalidOperationException>(() => calendar.AddWorkingDays(Instant.FromUtc(2026, 3, 2, 0, 0), 2));
            Assert.Throws<InvalidOperationException>(() => calendar.SubtractWorkingDays(Instant.FromUtc(2026, 3, 2, 0, 0), 2));
        }
    }
}
