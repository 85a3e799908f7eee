using FsCheck.Fluent;
using NodaTime;
using ServiceQuality.Domain.Calendars;
using ServiceQuality.Tests;

namespace ServiceQuality.Domain.Tests.Calendars;

/// <summary>The laws of working days, over random calendars in zones with odd rules.</summary>
public class WorkingDayProperties
{
    [Law]
    public Property A_working_day_is_what_the_definition_says() => Laws.ForAll(
        from c in CalendarGenerators.Cases
        from regularOnly in Gen.Elements(true, false)
        select (c, regularOnly), x =>
    {
        for (var days = -3; days <= 3; days++)
        {
            var date = x.c.A.InZone(x.c.Zone).Date.PlusDays(days);
            Assert.Equal(
                OpenTimeByDefinition.IsWorkingDay(x.c.Calendar, date, x.regularOnly),
                x.c.Calendar.IsWorkingDay(date, x.regularOnly));
        }
    });

    [Law]
    public Property Working_days_are_counted_one_by_one_and_land_in_the_hours() => Laws.ForAll(
        from c in CalendarGenerators.Cases
        from days in Gen.Choose(0, 12)
        from step in Gen.Elements(1, -1)
        from regularOnly in Gen.Elements(true, false)
        select (c, days, step, regularOnly), x =>
    {
        var calendar = x.c.Calendar;
        var local = x.c.A.InZone(x.c.Zone);
        var date = local.Date;
        for (var left = x.days == 0 && !Works(date) ? 1 : x.days; left > 0;)
        {
            date = date.PlusDays(x.step);
            left -= Works(date) ? 1 : 0;
            if (Period.DaysBetween(local.Date, date) is > 800 or < -800)
            {
                return; // a calendar whose regular days are all holidays
            }
        }

        var rules = new DeadlineRules(regularDaysOnly: x.regularOnly);

        // No days on, the same time is the start itself, even in the second pass of a repeated hour.
        var landing = date == local.Date ? x.c.A : date.At(local.TimeOfDay).InZoneLeniently(x.c.Zone).ToInstant();
        var expected = x.step > 0 ? calendar.NextOpening(landing) : calendar.PreviousClosing(landing);
        if (expected is { } instant)
        {
            Assert.Equal(
                instant,
                x.step > 0 ? calendar.AddWorkingDays(x.c.A, x.days, rules) : calendar.SubtractWorkingDays(x.c.A, x.days, rules));
            if (x.days > 0)
            {
                Assert.Equal(instant, x.step > 0 ? calendar.SubtractWorkingDays(x.c.A, -x.days, rules)
                    : calendar.AddWorkingDays(x.c.A, -x.days, rules));
            }
        }

        bool Works(LocalDate d) => OpenTimeByDefinition.IsWorkingDay(calendar, d, x.regularOnly);
    });

    [Law]
    public Property More_days_are_never_earlier_under_any_rules() => Laws.ForAll(
        from c in CalendarGenerators.Cases
        from landing in Gen.Elements(Enum.GetValues<Landing>())
        from late in Gen.Elements(Enum.GetValues<LateStart>())
        from roll in Gen.Elements(Enum.GetValues<DateRoll>())
        from count in Gen.Choose(0, 20)
        from limit in Gen.Elements<Func<int,
        TimeLimit>>(TimeLimit.WorkingDays, TimeLimit.CalendarDays, TimeLimit.Weeks, TimeLimit.Months)
        select (c, rules: new DeadlineRules(landing: landing, lateStart: late, roll: roll), count, limit), x =>
    {
        var (less, more) = (x.c.Calendar.Due(x.c.A, x.limit(x.count), x.rules).Due,
            x.c.Calendar.Due(x.c.A, x.limit(x.count + 1), x.rules).Due);

        // With its hours all in breaks or a holiday, a date's business may lie behind that of the next.
        if (less is { } l && more is { } m && (x.rules.Landing == Landing.SameTime && x.rules.Roll != DateRoll.None))
        {
            Assert.True(l <= m);
        }
    });

    [Law]
    public Property The_end_of_business_is_a_closing_and_the_start_an_opening() => Laws.ForAll(
        from c in CalendarGenerators.Cases
        from days in Gen.Choose(1, 5)
        select (c, days), x =>
    {
        var (start, end) = (x.c.Calendar.Due(x.c.A, TimeLimit.WorkingDays(x.days), new(landing: Landing.StartOfBusiness)).Due,
            x.c.Calendar.Due(x.c.A, TimeLimit.WorkingDays(x.days), new(landing: Landing.EndOfBusiness)).Due);
        if (start is { } from && end is { } to)
        {
            Assert.True(from <= to && x.c.Calendar.IsOpen(from));
            Assert.True(from == to || x.c.Calendar.PreviousClosing(to) == to);
        }
    });
}
