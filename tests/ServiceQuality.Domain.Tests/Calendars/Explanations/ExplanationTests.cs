using System.Globalization;
using NodaTime;
using ServiceQuality.Domain.Calendars;

namespace ServiceQuality.Domain.Tests.Calendars.Explanations;

public class ExplanationTests
{
    private static readonly WeeklyCalendar Night = BusinessCalendar.In("Europe/Berlin").EveryDay("22:00-06:00+1").Build();

    [Fact]
    public void A_clock_change_appears_where_it_is_and_has_no_length() => AssertText(
        Night.Explain(Instant.FromUtc(2026, 3, 28, 20, 0), Instant.FromUtc(2026, 3, 29, 5, 0)),
        """
        7:00:00 of open time from Sat 2026-03-28 21:00+01 to Sun 2026-03-29 07:00+02
        calendar Europe/Berlin
          Sat 2026-03-28 21:00+01 - 22:00+01  skipped 1:00:00  closed
          Sat 2026-03-28 22:00+01 - Sun 2026-03-29 03:00+02  counted 4:00:00  open
          Sun 2026-03-29 03:00+02  clock change: +01 to +02
          Sun 2026-03-29 03:00+02 - 06:00+02  counted 3:00:00  open
          Sun 2026-03-29 06:00+02 - 07:00+02  skipped 1:00:00  closed
        counted 7:00:00, skipped 2:00:00
        """);

    [Theory]
    [InlineData(HolidayScope.Date, "Fri 2026-05-01 00:00+02 - Sat 2026-05-02 00:00+02  skipped 24:00:00  holiday: May Day")]
    [InlineData(HolidayScope.ShiftsThatStart,
        "Fri 2026-05-01 22:00+02 - Sat 2026-05-02 06:00+02  skipped 8:00:00  holiday: May Day")]
    public void A_holiday_skips_its_date_or_the_shift_that_starts_on_it(HolidayScope scope, string line)
    {
        var calendar = BusinessCalendar.In("Europe/Berlin").EveryDay("22:00-06:00+1").Holiday(new(2026, 5, 1), "May Day")
            .HolidaysClose(scope).Build();
        Assert.Contains(
            line,
            calendar.Explain(Instant.FromUtc(2026, 4, 30, 19, 0), Instant.FromUtc(2026, 5, 2, 10, 0)).ToText(),
            StringComparison.Ordinal);
    }

    [Fact]
    public void Other_hours_of_a_date_are_named_whether_they_open_or_close()
    {
        var calendar = BusinessCalendar.In("UTC").Weekdays("09:00-17:00").WeeklyBreak(IsoDayOfWeek.Monday, "12:00-13:00")
            .Override(new(2026, 3, 3), "08:00-10:00").MakeUpDay(new(2026, 3, 7), IsoDayOfWeek.Monday, "for Easter").Build();
        AssertText(
            calendar.Explain(Instant.FromUtc(2026, 3, 3, 6, 0), Instant.FromUtc(2026, 3, 4, 9, 0)),
            """
            2:00:00 of open time from Tue 2026-03-03 06:00+00 to Wed 2026-03-04 09:00+00
            calendar UTC
              Tue 2026-03-03 06:00+00 - 08:00+00  skipped 2:00:00  closed
              Tue 2026-03-03 08:00+00 - 10:00+00  counted 2:00:00  hours of the date
              Tue 2026-03-03 10:00+00 - 17:00+00  skipped 7:00:00  hours of the date
              Tue 2026-03-03 17:00+00 - Wed 2026-03-04 09:00+00  skipped 16:00:00  closed
            counted 2:00:00, skipped 25:00:00
            """);
        AssertText(
            calendar.Explain(Instant.FromUtc(2026, 3, 7, 11, 30), Instant.FromUtc(2026, 3, 7, 13, 30)),
            """
            1:00:00 of open time from Sat 2026-03-07 11:30+00 to Sat 2026-03-07 13:30+00
            calendar UTC
              Sat 2026-03-07 11:30+00 - 12:00+00  counted 0:30:00  make-up day: for Easter
              Sat 2026-03-07 12:00+00 - 13:00+00  skipped 1:00:00  break
              Sat 2026-03-07 13:00+00 - 13:30+00  counted 0:30:00  make-up day: for Easter
            counted 1:00:00, skipped 1:00:00
            """);
    }

    [Fact]
    public void A_make_up_day_may_close_what_its_own_weekday_would_open()
    {
        var calendar = BusinessCalendar.In("UTC").Weekdays("09:00-17:00").On(IsoDayOfWeek.Saturday, "10:00-12:00")
            .MakeUpDay(new(2026, 3, 4), IsoDayOfWeek.Saturday, "half a day").Build();
        var segments = calendar.Explain(Instant.FromUtc(2026, 3, 4, 9, 0), Instant.FromUtc(2026, 3, 4, 17, 0)).Segments.ToList();
        Assert.Equal([false, true, false], segments.Select(s => s.IsCounted));
        Assert.All(segments, s => Assert.Equal((TimeReason.MakeUpDay, "half a day"), (s.Reason, s.Detail)));
    }

    [Fact]
    public void Of_a_composite_the_part_that_decided_is_named()
    {
        var desk = BusinessCalendar.In("UTC").Weekdays("09:00-17:00").Holiday(new(2026, 3, 3), "Town Day").Build()
            .WithVersion(new("desk"));
        var night = BusinessCalendar.In("UTC").EveryDay("16:00-20:00").Build().WithVersion(new("night"));
        var (from, to) = (Instant.FromUtc(2026, 3, 2, 15, 0), Instant.FromUtc(2026, 3, 3, 18, 0));
        Assert.Equal(
            ["Open desk", "Open night", "Holiday desk", "Open night"],
            desk.Union(night).Explain(from, to).Segments.Where(s => s.Reason != TimeReason.Closed)
                .Select(s => $"{s.Reason} {s.Calendar?.Id}"));
        Assert.Equal(
            ["Closed night", "Open desk", "Closed desk", "Closed ", "Holiday desk"],
            desk.Intersect(night).Explain(from, to).Segments.Select(s => $"{s.Reason} {s.Calendar?.Id}"));
        AssertText(
            desk.Except(night).WithVersion(new("day")).Explain(from, to),
            """
            1:00:00 of open time from Mon 2026-03-02 15:00+00 to Tue 2026-03-03 18:00+00
            calendar day revision 1
              Mon 2026-03-02 15:00+00 - 16:00+00  counted 1:00:00  open [desk revision 1]
              Mon 2026-03-02 16:00+00 - 17:00+00  skipped 1:00:00  taken away [night revision 1]
              Mon 2026-03-02 17:00+00 - Tue 2026-03-03 00:00+00  skipped 7:00:00  closed [desk revision 1]
              Tue 2026-03-03 00:00+00 - 18:00+00  skipped 18:00:00  holiday: Town Day [desk revision 1]
            counted 1:00:00, skipped 26:00:00
            """);
        Assert.All(desk.Explain(from, to).Segments, s => Assert.Null(s.Calendar));
    }

    [Fact]
    public void Parts_of_one_zone_change_their_clocks_once()
    {
        var other = BusinessCalendar.In("Europe/Berlin").EveryDay("00:00-06:00").Build();
        var delhi = BusinessCalendar.In("America/New_York").EveryDay("00:00-06:00").Build();
        var (from, to) = (Instant.FromUtc(2026, 3, 1, 0, 0), Instant.FromUtc(2026, 4, 1, 0, 0));
        Assert.Single(Night.Union(other, Night).Explain(from, to).Segments, s => s.Reason == TimeReason.ClockChange);
        Assert.Equal(["-05 to -04", "+01 to +02"], Night.Union(other, delhi)
            .Explain(from, to).Segments.Where(s => s.Reason == TimeReason.ClockChange).Select(s => s.Detail));
    }

    [Fact]
    public void Working_days_name_the_dates_that_do_not_count()
    {
        var apia = BusinessCalendar.In("Pacific/Apia").EveryDay("09:00-17:00").Holiday(new(2012, 1, 1), "New Year")
            .HolidaysKnownThrough(new(2012, 1, 1)).Build();
        AssertText(
            apia.Due(Instant.FromUtc(2011, 12, 30, 3, 0), TimeLimit.Parse("2 bd")).Explain(),
            """
            2 bd from Thu 2011-12-29 17:00-10: due Tue 2012-01-03 09:00+14
            calendar Pacific/Apia
              Thu 2011-12-29  skipped  start
              Fri 2011-12-30  skipped  clock change
              Sat 2011-12-31  counted 1  open
              Sun 2012-01-01  skipped  holiday: New Year
              Mon 2012-01-02  counted 2  open
            lands on Mon 2012-01-02, same time, moved to the next available time: Tue 2012-01-03 09:00+14
            beyond the date until which the holidays are known: it may change
            """);
    }

    [Fact]
    public void A_time_outside_the_hours_is_moved_over_dates_that_are_named()
    {
        var desk = BusinessCalendar.In("Europe/Berlin").Weekdays("09:00-17:00").Holiday(new(2026, 3, 4), "Feast\nDay").Build();
        AssertText(
            desk.Due(Instant.FromUtc(2026, 3, 2, 19, 0), TimeLimit.Parse("1 bd")).Explain(),
            """
            1 bd from Mon 2026-03-02 20:00+01: due Thu 2026-03-05 09:00+01
            calendar Europe/Berlin
              Mon 2026-03-02  skipped  start
              Tue 2026-03-03  counted 1  open
              Wed 2026-03-04  skipped  holiday: Feast Day
            lands on Tue 2026-03-03, same time, moved to the next available time: Thu 2026-03-05 09:00+01
            """);
        Assert.Contains("lands on Tue 2026-03-03, end of business: Tue",
            desk.Due(Instant.FromUtc(2026, 3, 2, 19, 0), TimeLimit.Parse("1 bd"), new(landing: Landing.EndOfBusiness)).Explain()
            .ToText(), StringComparison.Ordinal);
    }

    [Fact]
    public void What_lands_at_the_time_from_which_was_counted_is_not_moved()
    {
        // Late on Friday: counted from the opening on Monday, and due at the opening on Tuesday.
        var desk = BusinessCalendar.In("UTC").Weekdays("09:00-17:00").Build();
        var text = desk.Due(Instant.FromUtc(2026, 3, 6, 20, 0), TimeLimit.Parse("1 bd"), new(lateStart: LateStart.NextWorkingDay))
            .Explain().ToText();
        Assert.EndsWith("lands on Tue 2026-03-10, same time: Tue 2026-03-10 09:00+00\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_change_of_one_zone_appears_once_among_others()
    {
        var desks = new[] { "Europe/Berlin", "Europe/London", "Europe/Berlin" }.Select(z =>
            (BusinessCalendar)BusinessCalendar.In(z).Weekdays("09:00-17:00").Build()).ToArray();
        var segments = desks[0].Intersect(desks.AsSpan(1))
            .Explain(Instant.FromUtc(2026, 3, 28, 0, 0), Instant.FromUtc(2026, 3, 30, 0, 0)).Segments;
        Assert.Equal(["+01 to +02", "+00 to +01"], segments.Where(s => s.Reason == TimeReason.ClockChange).Select(s => s.Detail));
    }

    [Theory]
    [InlineData("0 bd", LateStart.SameDate, "Sat skipped closed|Sun skipped closed|Mon skipped start")]
    [InlineData("1 bd", LateStart.SameDate, "Sat skipped start|Sun skipped closed|Mon counted 1 open")]
    [InlineData("1 bd", LateStart.NextWorkingDay, "Sat skipped closed|Sun skipped closed|Mon skipped start|Tue counted 1 open")]
    [InlineData("2 d", LateStart.SameDate, "Sat skipped start|Sun counted 1 date|Mon counted 2 date")]
    [InlineData("1 d", LateStart.SameDate, "Sat skipped start|Sun counted 1 date|Sun skipped closed")]
    [InlineData("0 d", LateStart.SameDate, "Sat skipped start|Sat skipped closed|Sun skipped closed")]
    [InlineData("1 w", LateStart.SameDate, "Sat skipped start|Sat counted 1 date|Sat skipped closed|Sun skipped closed")]
    public void Dates_from_a_Saturday(string limit, LateStart late, string expected)
    {
        var desk = BusinessCalendar.In("UTC").Weekdays("09:00-17:00").Build();
        var days = desk.Due(Instant.FromUtc(2026, 3, 7, 12, 0), TimeLimit.Parse(limit), new(lateStart: late)).Explain().Days;
        Assert.Equal(expected, string.Join(
            '|', days.Select(d =>
            string.Join(' ', d.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries).Where((_, i) => i != 1)))));
    }

    [Fact]
    public void Counting_from_the_same_day_counts_the_start()
    {
        var desk = BusinessCalendar.In("UTC").Weekdays("09:00-17:00").Build();
        var days = desk.Due(Instant.FromUtc(2026, 3, 7, 12, 0), TimeLimit.Parse("2 d"),
            new(dayCount: DayCount.FromSameDay, roll: DateRoll.Previous)).Explain().Days;
        Assert.Equal(
            ["2026-03-07 counted 1", "2026-03-08 counted 2", "2026-03-08 skipped 2", "2026-03-07 skipped 2"],
            days.Select(d =>
                $"{NodaTime.Text.LocalDatePattern.Iso.Format(d.Date)} {(d.IsCounted ? "counted" : "skipped")} {d.Number}"));
    }

    [Fact]
    public void Wall_clock_time_is_one_segment_and_an_unreachable_deadline_has_none()
    {
        var start = Instant.FromUtc(2026, 3, 7, 12, 0);
        var elapsed = Night.Due(start, TimeLimit.Parse("24 h")).Explain();
        Assert.Equal(
            "Sat 2026-03-07 13:00+01 - Sun 2026-03-08 13:00+01  counted 24:00:00  wall-clock time",
            Assert.Single(elapsed.Segments).ToString());
        Assert.Equal(Duration.FromHours(24), elapsed.Counted);
        Assert.Equal(Duration.Zero, elapsed.Skipped);

        var never = Night.Except(Night).Due(start, TimeLimit.Parse("1 bh")).Explain();
        Assert.Empty(never.Segments);
        Assert.Equal("1 bh from Sat 2026-03-07 13:00+01: never, the calendar has not that much ahead", never.ToString());
        Assert.Equal((Duration.Zero, Duration.Zero), (never.Counted, never.Skipped));
        Assert.Contains("永不到期", never.ToText(CultureInfo.GetCultureInfo("zh-Hans")), StringComparison.Ordinal);

        Assert.Empty(Night.Due(start, TimeLimit.Parse("0 bh")).Explain().Segments);
    }

    [Fact]
    public void Chinese_text_is_the_same_in_Chinese() => AssertText(
        BusinessCalendar.In("Asia/Shanghai").Weekdays("09:00-17:00").Holiday(new(2026, 10, 1), "国庆节").Build()
            .WithVersion(new("office"))
            .Due(Instant.FromUtc(2026, 9, 30, 8, 0), TimeLimit.Parse("2 bh")).Explain(),
        """
        自 周三 2026-09-30 16:00+08 起 营业时间 2 小时：到期 周五 2026-10-02 10:00+08
        日历 office 第 1 版，Asia/Shanghai
          周三 2026-09-30 16:00+08 - 17:00+08  计入 1:00:00  营业
          周三 2026-09-30 17:00+08 - 周四 2026-10-01 00:00+08  不计 7:00:00  非营业
          周四 2026-10-01 00:00+08 - 周五 2026-10-02 00:00+08  不计 24:00:00  假日：国庆节
          周五 2026-10-02 00:00+08 - 09:00+08  不计 9:00:00  非营业
          周五 2026-10-02 09:00+08 - 10:00+08  计入 1:00:00  营业
        计入 2:00:00，不计 40:00:00
        """,
        CultureInfo.GetCultureInfo("zh-CN"));

    [Fact]
    public void A_composite_without_an_id_is_named_by_its_operation_and_parts_in_the_language()
    {
        var berlin = BusinessCalendar.In("Europe/Berlin").Weekdays("09:00-17:00").Build();
        var shanghai = BusinessCalendar.In("Asia/Shanghai").Weekdays("09:00-17:00").Build().WithVersion(new("shanghai"));
        var both = berlin.Intersect(shanghai).WithZone(DateTimeZoneProviders.Tzdb["UTC"]);
        var explanation = both.Explain(Instant.FromUtc(2026, 3, 28, 0, 0), Instant.FromUtc(2026, 3, 30, 0, 0));
        AssertText(
            explanation,
            """
            0:00:00 of open time from Sat 2026-03-28 00:00+00 to Mon 2026-03-30 00:00+00
            calendar Intersection of (Europe/Berlin; shanghai revision 1), UTC
              Sat 2026-03-28 00:00+00 - Sun 2026-03-29 01:00+00  skipped 25:00:00  closed
              Sun 2026-03-29 01:00+00  clock change: +01 to +02
              Sun 2026-03-29 01:00+00 - Mon 2026-03-30 00:00+00  skipped 23:00:00  closed
            counted 0:00:00, skipped 48:00:00
            """);
        AssertText(
            explanation,
            """
            从 周六 2026-03-28 00:00+00 到 周一 2026-03-30 00:00+00 的营业时间为 0:00:00
            日历 交集（Europe/Berlin；shanghai 第 1 版），UTC
              周六 2026-03-28 00:00+00 - 周日 2026-03-29 01:00+00  不计 25:00:00  非营业
              周日 2026-03-29 01:00+00  时钟变更：+01 变为 +02
              周日 2026-03-29 01:00+00 - 周一 2026-03-30 00:00+00  不计 23:00:00  非营业
            计入 0:00:00，不计 48:00:00
            """,
            CultureInfo.GetCultureInfo("zh-Hans"));
    }

    [Theory]
    [InlineData("8 bh", "营业时间 8 小时")]
    [InlineData("30 bmin", "营业时间 30 分钟")]
    [InlineData("45 bs", "营业时间 45 秒")]
    [InlineData("24 h", "24 小时")]
    [InlineData("90 min", "90 分钟")]
    [InlineData("45 s", "45 秒")]
    [InlineData("5 bd", "5 个工作日")]
    [InlineData("3 d", "3 天")]
    [InlineData("8 w", "8 周")]
    [InlineData("1 mo", "1 个月")]
    public void A_limit_is_written_in_the_language(string limit, string chinese)
    {
        var explanation = Night.Due(Instant.FromUtc(2026, 3, 7, 12, 0), TimeLimit.Parse(limit)).Explain();
        Assert.Contains($" 起 {chinese}：", explanation.ToText(CultureInfo.GetCultureInfo("zh-CN")), StringComparison.Ordinal);
        Assert.StartsWith(limit + " from ", explanation.ToText(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_traditional_Chinese_culture_gets_English() => AssertText(
        Night.Due(Instant.FromUtc(2026, 3, 7, 12, 0), TimeLimit.Parse("1 h")).Explain(),
        """
        1 h from Sat 2026-03-07 13:00+01: due Sat 2026-03-07 14:00+01
        calendar Europe/Berlin
          Sat 2026-03-07 13:00+01 - 14:00+01  counted 1:00:00  wall-clock time
        counted 1:00:00, skipped 0:00:00
        """,
        CultureInfo.GetCultureInfo("zh-TW"));

    [Fact]
    public void Times_are_given_to_the_nanosecond_where_they_have_them()
    {
        var start = Instant.FromUtc(2026, 3, 7, 21, 0) + Duration.Epsilon;
        Assert.StartsWith(
            "Sat 2026-03-07 22:00:00.000000001+01 - 23:00:00.000000001+01",
            Assert.Single(Night.Explain(start, start + Duration.FromHours(1)).Segments).ToString(),
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_time_that_ends_before_it_begins_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(
            "to", () => Night.Explain(Instant.FromUtc(2026, 3, 7, 21, 0), Instant.FromUtc(2026, 3, 7, 20, 0)));

    private static void AssertText(Explanation explanation, string expected, CultureInfo? culture = null)
    {
        Assert.Equal(expected.ReplaceLineEndings("\n") + "\n", explanation.ToText(culture));
        Assert.Equal(explanation.ToText().Split('\n')[0], explanation.ToString());
    }
}
