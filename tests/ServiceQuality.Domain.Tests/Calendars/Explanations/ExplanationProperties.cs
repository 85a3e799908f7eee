using FsCheck.Fluent;
using NodaTime;
using ServiceQuality.Domain.Calendars;
using ServiceQuality.Tests;

namespace ServiceQuality.Domain.Tests.Calendars.Explanations;

/// <summary>The sums of an explanation are the answer, its parts have no gap, and every reason is true.</summary>
public class ExplanationProperties
{
    [Law]
    public Property Counted_segments_are_the_open_intervals() => Laws.ForAll(CalendarGenerators.Cases, c =>
    {
        var (from, to) = (Instant.Min(c.A, c.B), Instant.Max(c.A, c.B));
        var explanation = c.Calendar.Explain(from, to);
        var segments = explanation.Segments.ToList();
        Assert.Equal(explanation.Counted, c.Calendar.Between(from, to));
        Assert.Equal(explanation.Counted, Sum(segments.Where(s => s.IsCounted)));
        Assert.Equal(explanation.Skipped, Sum(segments.Where(s => !s.IsCounted)));
        AssertNoGap(segments, from, to);
        Assert.All(segments.Where(s => s.Length > Duration.Zero), s =>
        {
            Assert.Equal(s.IsCounted, c.Calendar.IsOpen(s.Start));
            Assert.Equal(s.IsCounted, c.Calendar.IsOpen(s.End - Duration.Epsilon));
        });
    });

    [Law]
    public Property What_is_counted_of_a_deadline_is_its_limit() => Laws.ForAll(
        from c in CalendarGenerators.Cases
        from amount in CalendarGenerators.Amounts
        from convention in Gen.Elements(DeadlineConvention.Close, DeadlineConvention.NextOpening)
        from kind in Gen.Elements<Func<Duration, TimeLimit>>(TimeLimit.OpenTime, TimeLimit.WallTime)
        select (c, limit: kind(amount), convention), x =>
    {
        var deadline = x.c.Calendar.Due(x.c.A, x.limit, new(x.convention));
        var explanation = deadline.Explain();
        if (deadline.Due is { } due)
        {
            Assert.Equal(x.limit.Amount, explanation.Counted);
            Assert.Equal(x.limit.Amount, Sum(explanation.Segments.Where(s => s.IsCounted)));
            AssertNoGap([.. explanation.Segments], x.c.A, due);
        }
        else
        {
            Assert.Empty(explanation.Segments);
            Assert.Contains("never", explanation.ToText(), StringComparison.Ordinal);
        }
    });

    [Law]
    public Property Reasons_are_true() => Laws.ForAll(CalendarGenerators.WeeklyCases, c =>
    {
        var calendar = (WeeklyCalendar)c.Calendar;
        var (from, to) = (Instant.Min(c.A, c.B), Instant.Max(c.A, c.B));
        foreach (var segment in calendar.Explain(from, to).Segments.Where(s => s.Length > Duration.Zero))
        {
            foreach (var t in new[] { segment.Start, segment.End - Duration.Epsilon })
            {
                var date = t.InZone(calendar.Zone).Date;
                LocalDate[] near = [date, date.PlusDays(-1)];
                Assert.True(segment.Reason switch
                {
                    TimeReason.Open => segment.IsCounted && !calendar.IsOnBreak(t),
                    TimeReason.Break => !segment.IsCounted && calendar.IsOnBreak(t),
                    TimeReason.Holiday => !segment.IsCounted && near.Any(d => calendar.HolidayOn(d)?.Name == segment.Detail),
                    TimeReason.Override => near.Any(d => calendar.Overrides.Any(o => o.Date == d)),
                    TimeReason.MakeUpDay =>
                        near.Any(d => calendar.MakeUpDays.Any(m => m.Date == d && m.Reason == segment.Detail)),
                    TimeReason.Closed => !segment.IsCounted,
                    _ => false,
                });
            }
        }
    });

    [Law]
    public Property Dates_are_counted_up_to_the_limit() => Laws.ForAll(
        from c in CalendarGenerators.Cases
        from late in Gen.Elements(Enum.GetValues<LateStart>())
        from roll in Gen.Elements(Enum.GetValues<DateRoll>())
        from day in Gen.Elements(Enum.GetValues<DayCount>())
        from regularOnly in Gen.Elements(true, false)
        from count in Gen.Choose(0, 20)
        from limit in Gen.Elements<Func<int,
        TimeLimit>>(TimeLimit.WorkingDays, TimeLimit.CalendarDays, TimeLimit.Weeks, TimeLimit.Months)
        select (c, rules: new DeadlineRules(lateStart: late, roll: roll, dayCount: day, regularDaysOnly: regularOnly),
            limit: limit(count)), x =>
    {
        var calendar = x.c.Calendar;
        var deadline = calendar.Due(x.c.A, x.limit, x.rules);
        var days = deadline.Explain().Days.ToList();
        if (deadline.Due is null)
        {
            Assert.Empty(days);
            return;
        }

        Assert.Equal(x.limit.Count, days.Count(d => d.IsCounted));
        Assert.Equal(Enumerable.Range(1, x.limit.Count), days.Where(d => d.IsCounted).Select(d => d.Number));
        Assert.True(days.Count(d => d.Reason == TimeReason.Start) <= 1);
        Assert.Empty(deadline.Explain().Segments);
        var target = deadline.Explain().Target!.Value;
        if (x.limit.Kind == TimeLimitKind.WorkingDays)
        {
            Assert.Equal(target, days.Last(d => d.IsCounted || d.Reason == TimeReason.Start).Date);
            Assert.All(days.Where(d => d.IsCounted), d => Assert.True(calendar.IsWorkingDay(d.Date, x.rules.RegularDaysOnly)));
            Assert.All(
                days.Where(d => d is { IsCounted: false, Number: > 0 } && d.Date < target),
                d => Assert.False(calendar.IsWorkingDay(d.Date, x.rules.RegularDaysOnly)));
            Assert.Equal(
                days.Select(d => d.Date).Distinct(), Enumerable.Range(0, days.Count).Select(i => days[0].Date.PlusDays(i)));
        }
        else if (x.rules.Roll != DateRoll.None)
        {
            Assert.True(calendar.IsWorkingDay(target, x.rules.RegularDaysOnly));
        }
    });

    [Law]
    public Property Texts_have_a_line_for_each_part_in_both_languages() => Laws.ForAll(CalendarGenerators.Cases, c =>
    {
        var explanation = c.Calendar.Explain(Instant.Min(c.A, c.B), Instant.Max(c.A, c.B));
        foreach (var culture in new[] { null, new System.Globalization.CultureInfo("zh-CN"),
            new System.Globalization.CultureInfo("de-DE") })
        {
            Assert.Equal(explanation.Segments.Count() + 3, explanation.ToText(culture).Count(ch => ch == '\n'));
        }
    });

    private static void AssertNoGap(List<ExplainedSegment> segments, Instant from, Instant to)
    {
        var at = from;
        foreach (var segment in segments)
        {
            Assert.Equal(at, segment.Start);
            Assert.True(segment.Length > Duration.Zero || segment.Reason == TimeReason.ClockChange);
            at = segment.End;
        }

        Assert.Equal(to, at);
    }

    private static Duration Sum(IEnumerable<ExplainedSegment> segments) =>
        segments.Aggregate(Duration.Zero, (sum, s) => sum + s.Length);
}
