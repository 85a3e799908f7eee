using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using ServiceQuality.Domain.Calendars;
using ServiceQuality.Tests;

namespace ServiceQuality.Domain.Tests.Calendars;

/// <summary>The laws of limits that end with a date, over random calendars in zones with odd rules.</summary>
public class EndOfDateProperties
{
    private static readonly Gen<TimeLimit> Limits =
        from kind in Gen.Elements<Func<int, TimeLimit>>(
            TimeLimit.WorkingDays, TimeLimit.CalendarDays, TimeLimit.Weeks, TimeLimit.Months)
        from count in Gen.Choose(0, 9)
        select kind(count);

    private static readonly Gen<DeadlineRules> AnyRules =
        from convention in Gen.Elements(Enum.GetValues<DeadlineConvention>())
        from landing in Gen.Elements(Enum.GetValues<Landing>())
        from late in Gen.Elements(Enum.GetValues<LateStart>())
        from first in Gen.Elements(Enum.GetValues<DayCount>())
        from roll in Gen.Elements(Enum.GetValues<DateRoll>())
        from regularOnly in Gen.Elements(true, false)
        select new DeadlineRules(convention, landing, late, first, roll, regularOnly);

    [Law]
    public Property A_limit_within_dates_ends_with_the_last_date_that_is_counted_whatever_the_rules() => Laws.ForAll(
        from c in CalendarGenerators.Cases
        from limit in Limits
        from rules in AnyRules
        select (c, limit, rules), x =>
    {
        var from = x.c.A.InZone(x.c.Zone).Date;
        var (deadline, regular) = (x.c.Calendar.Due(x.c.A, x.limit.Within(), x.rules), x.rules.RegularDaysOnly);
        if (DatesOneByOne.Count(x.c.Calendar, from, x.limit.Kind, x.limit.Count, regularOnly: regular) is { } last)
        {
            Assert.Equal(EndOf(x.c, last), deadline.Due);
            Assert.Equal((Landing.EndOfDate, DateRoll.None), (deadline.Rules.Landing, deadline.Rules.Roll));
        }
    });

    [Law]
    public Property Within_is_the_same_limit_under_the_rules_that_it_states() => Laws.ForAll(
        from c in CalendarGenerators.Cases
        from limit in Limits
        from rules in AnyRules
        select (c, limit, rules), x =>
    {
        DeadlineRules stated = new(landing: Landing.EndOfDate, roll: DateRoll.None, regularDaysOnly: x.rules.RegularDaysOnly);
        Assert.Equal(x.c.Calendar.Due(x.c.A, x.limit, stated).Due, x.c.Calendar.Due(x.c.A, x.limit.Within(), x.rules).Due);
    });

    [Law]
    public Property Other_readings_have_names() => Laws.ForAll(
        from c in CalendarGenerators.Cases
        from limit in Limits
        from first in Gen.Elements(Enum.GetValues<DayCount>())
        from step in Gen.Elements(1, -1)
        select (c, limit, first, step), x =>
    {
        // To the next or previous working day, when the last date is none; and with the day of the start as the first.
        DeadlineRules rules = new(
            landing: Landing.EndOfDate, dayCount: x.first, roll: x.step > 0 ? DateRoll.Next : DateRoll.Previous);
        var from = x.c.A.InZone(x.c.Zone).Date;
        var end = DatesOneByOne.Count(x.c.Calendar, from, x.limit.Kind, x.limit.Count);
        var isFirst = x.first == DayCount.FromSameDay && x.limit.Kind != TimeLimitKind.WorkingDays && x.limit.Count > 0
            && (x.limit.Kind != TimeLimitKind.Months || end?.Day == from.Day);
        if (end is { } whole && DatesOneByOne.Roll(x.c.Calendar, isFirst ? whole.PlusDays(-1) : whole, x.step) is { } last)
        {
            Assert.Equal(EndOf(x.c, last), x.c.Calendar.Due(x.c.A, x.limit, rules).Due);
        }
    });

    [Theory]
    [InlineData("within 5 bd", Landing.SameTime, DateRoll.Next, DayCount.FromNextDay, "2026-10-14T00:00")]
    [InlineData("5 bd", Landing.SameTime, DateRoll.Next, DayCount.FromNextDay, "2026-10-13T10:00")]
    [InlineData("5 bd", Landing.EndOfBusiness, DateRoll.Next, DayCount.FromNextDay, "2026-10-13T17:30")]
    [InlineData("1 w", Landing.EndOfDate, DateRoll.None, DayCount.FromNextDay, "2026-10-07T00:00")] // a holiday
    [InlineData("1 w", Landing.EndOfDate, DateRoll.Next, DayCount.FromNextDay, "2026-10-09T00:00")]
    [InlineData("1 w", Landing.EndOfDate, DateRoll.Previous, DayCount.FromNextDay, "2026-10-01T00:00")]
    [InlineData("1 w", Landing.EndOfBusiness, DateRoll.Next, DayCount.FromNextDay, "2026-10-08T17:30")]
    [InlineData("1 w", Landing.EndOfBusiness, DateRoll.None, DayCount.FromNextDay, "2026-10-06T10:00")] // no hours there
    [InlineData("3 d", Landing.EndOfDate, DateRoll.None, DayCount.FromSameDay, "2026-10-02T00:00")]
    [InlineData("1 w", Landing.EndOfDate, DateRoll.None, DayCount.FromSameDay, "2026-10-06T00:00")]
    [InlineData("1 mo", Landing.EndOfDate, DateRoll.None, DayCount.FromSameDay, "2026-10-29T00:00")]
    [InlineData("5 mo", Landing.EndOfDate, DateRoll.None, DayCount.FromSameDay, "2027-03-01T00:00")] // 28 February, its last date
    [InlineData("within 3 d", Landing.EndOfBusiness, DateRoll.Next, DayCount.FromSameDay, "2026-10-03T00:00")]
    public void Each_reading_of_a_limit_has_a_name(string limit, Landing landing, DateRoll roll, DayCount first, string due)
    {
        var office = BusinessCalendar.In("Asia/Shanghai").Weekdays("09:00-17:30")
            .Holidays(Enumerable.Range(1, 7).Select(day => new Holiday(new(2026, 10, day), "National Day"))).Build();
        var start = new LocalDateTime(2026, 9, 29, 10, 0).InZoneStrictly(office.Zone!).ToInstant();
        var actual = office.Due(start, TimeLimit.Parse(limit), new(landing: landing, roll: roll, dayCount: first)).Due!.Value;
        Assert.Equal(due, $"{actual.InZone(office.Zone!).LocalDateTime:uuuu-MM-ddTHH:mm}");
    }

    [Law]
    public Property An_explanation_numbers_the_dates_up_to_the_count_in_both_languages() => Laws.ForAll(
        from c in CalendarGenerators.Cases
        from limit in Limits
        select (c, limit: limit.Within()), x =>
    {
        var deadline = x.c.Calendar.Due(x.c.A, x.limit);
        if (deadline.Due is null)
        {
            return;
        }

        var explanation = deadline.Explain();
        var counted = explanation.Days.Where(d => d.IsCounted).ToList();
        Assert.Equal(Enumerable.Range(1, x.limit.Count), counted.Select(d => d.Number));
        var from = x.c.A.InZone(x.c.Zone).Date;
        for (var i = 0; i < counted.Count; i++)
        {
            if (DatesOneByOne.Count(x.c.Calendar, from, x.limit.Kind, i + 1) is { } date)
            {
                Assert.Equal(date, counted[i].Date);
            }
        }

        var unit = x.limit.Kind switch
        {
            TimeLimitKind.WorkingDays => ("bd", "个工作日"),
            TimeLimitKind.CalendarDays => ("d", "天"),
            TimeLimitKind.Weeks => ("w", "周"),
            _ => ("mo", "个月"),
        };
        AssertText(explanation.ToText(), $"within {x.limit.Count} {unit.Item1} from", "end of the date", "  counted ");
        AssertText(
            explanation.ToText(CultureInfo.GetCultureInfo("zh-CN")), $"{x.limit.Count} {unit.Item2}内", "当日结束", "  计入 ");

        void AssertText(string text, string limit, string landing, string verdict)
        {
            var lines = text.Split('\n');
            Assert.Contains(limit, lines[0], StringComparison.Ordinal);
            Assert.Contains(landing, lines.Last(l => l.Length > 0 && !l.StartsWith("beyond", StringComparison.Ordinal)
                && !l.StartsWith('晚')), StringComparison.Ordinal);
            for (var i = 1; i <= x.limit.Count; i++)
            {
                Assert.Single(lines, l => l.Contains($"{verdict}{i}  ", StringComparison.Ordinal));
            }
        }
    });

    [Law]
    public Property The_text_reads_back() => Laws.ForAll(
        from limit in Limits
        from within in Gen.Elements(true, false)
        from space in Gen.Elements(" ", "  ", "\t", " \t ")
        select (limit: within ? limit.Within() : limit, space), x =>
    {
        var text = x.limit.ToString();
        Assert.Equal(x.limit, TimeLimit.Parse(text));
        Assert.Equal(x.limit, TimeLimit.Parse($" {text.Replace("within ", "within" + x.space, StringComparison.Ordinal)} "));
        Assert.NotEqual(x.limit, x.limit.EndsWithDate ? TimeLimit.Parse(text["within ".Length..]) : x.limit.Within());
    });

    [Theory]
    [InlineData("within 8 bh")]
    [InlineData("within 24 h")]
    [InlineData("within 90 min")]
    [InlineData("within 5 s")]
    [InlineData("within 5 bmin")]
    [InlineData("within")]
    [InlineData("within within 5 bd")]
    [InlineData("within5 bd")]
    [InlineData("Within 5 bd")]
    [InlineData("within -1 d")]
    [InlineData("within 1.5 d")]
    [InlineData("within 5")]
    [InlineData("5 within bd")]
    public void Within_goes_with_dates_only(string text)
    {
        Assert.False(TimeLimit.TryParse(text, null, out var limit));
        Assert.Equal(default, limit);
        var message = Assert.Throws<FormatException>(() => TimeLimit.Parse(text)).Message;
        Assert.Contains($"\"{text}\" is not a time limit; allowed are", message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, "2006-10-29T03:15")] // the start itself, after the first midnight
    [InlineData(1, "2006-10-30T03:30")]
    public void A_limit_does_not_end_before_a_start_in_the_second_pass_of_the_end_of_a_date(int days, string due)
    {
        // At 00:01 of 29 October 2006, the clocks of St John's went back to 23:01 of the 28th.
        var start = Instant.FromUtc(2006, 10, 29, 3, 15);
        var calendar = BusinessCalendar.In("America/St_Johns").Weekdays("09:00-17:30").Build();
        Assert.Equal(new LocalDateTime(2006, 10, 28, 23, 45), start.InZone(calendar.Zone).LocalDateTime);
        Assert.Equal(due, $"{calendar.Due(start, TimeLimit.CalendarDays(days).Within()).Due!.Value:uuuu-MM-ddTHH:mm}");
    }

    [Fact]
    public void Time_cannot_end_with_a_date()
    {
        Assert.Contains(
            "8 bh counts time and cannot end with a date; allowed are",
            Assert.Throws<InvalidOperationException>(() => TimeLimit.Parse("8 bh").Within()).Message,
            StringComparison.Ordinal);
        Assert.Throws<InvalidOperationException>(() => TimeLimit.Parse("24 h").Within());
    }

    // Clocks that go back over midnight repeat the end of a date: a limit never ends before its start.
    private static Instant EndOf(CalendarCase c, LocalDate last)
    {
        var end = DatesOneByOne.EndOf(c.Zone, last);
        return last == c.A.InZone(c.Zone).Date ? Instant.Max(c.A, end) : end;
    }
}
