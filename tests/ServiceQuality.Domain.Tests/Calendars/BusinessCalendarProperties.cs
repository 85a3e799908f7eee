using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using ServiceQuality.Tests;
using static ServiceQuality.Domain.Calendars.DeadlineConvention;

namespace ServiceQuality.Domain.Tests.Calendars;

/// <summary>The laws of business time, over random calendars in zones with odd rules.</summary>
public class BusinessCalendarProperties
{
    [Law]
    public Property Open_is_what_the_definition_says() => Laws.ForAll(CalendarGenerators.Cases, c =>
    {
        foreach (var t in new[] { c.A, c.B, c.C })
        {
            Assert.Equal(OpenTimeByDefinition.IsOpen(c.Calendar, t), c.Calendar.IsOpen(t));
        }
    });

    [Law]
    public Property Between_is_the_count_of_open_minutes() => Laws.ForAll(CalendarGenerators.Cases, c =>
    {
        var from = CalendarGenerators.Quarters(Instant.Min(c.A, c.B));
        var to = Instant.Min(CalendarGenerators.Quarters(Instant.Max(c.A, c.B)), from + Duration.FromDays(2));
        Assert.Equal(OpenTimeByDefinition.Between(c.Calendar, from, to), c.Calendar.Between(from, to));
    });

    [Law]
    public Property Open_exactly_when_the_next_nanosecond_counts() => Laws.ForAll(CalendarGenerators.Cases, c =>
        Assert.Equal(c.Calendar.IsOpen(c.A), c.Calendar.Between(c.A, c.A + Duration.Epsilon) == Duration.Epsilon));

    [Law]
    public Property Adding_reaches_at_most_u_exactly_when_enough_open_time_lies_before_u() =>
        Laws.ForAll(WithAmount(Gen.Constant(Duration.Zero)), x =>
        {
            var (c, d) = x;
            var (t, u) = (Instant.Min(c.A, c.B), Instant.Max(c.A, c.B));
            if (c.Calendar.TryAdd(t, d, out var due))
            {
                Assert.Equal(due <= u, c.Calendar.Between(t, u) >= d);
            }
        });

    [Law]
    public Property Between_gives_back_what_was_added() => Laws.ForAll(WithAmount(), x =>
    {
        foreach (var convention in new[] { Close, NextOpening })
        {
            if (x.Case.Calendar.TryAdd(x.Case.A, x.Amount, out var due, convention))
            {
                Assert.Equal(x.Amount, x.Case.Calendar.Between(x.Case.A, due));
            }
        }
    });

    [Law]
    public Property Subtracting_what_was_added_gives_the_next_opening() => Laws.ForAll(WithAmount(), x =>
    {
        if (x.Case.Calendar.TryAdd(x.Case.A, x.Amount, out var due))
        {
            Assert.Equal(x.Case.Calendar.NextOpening(x.Case.A), x.Case.Calendar.Subtract(due, x.Amount));
        }
    });

    [Law]
    public Property Adding_twice_is_adding_the_sum() => Laws.ForAll(
        from c in CalendarGenerators.Cases
        from a in CalendarGenerators.Amounts
        from b in CalendarGenerators.Amounts
        from sign in Gen.Elements(1, -1)
        select (c.Calendar, c.A, First: a * sign, Second: b * sign), x =>
    {
        if (x.Calendar.TryAdd(x.A, x.First + x.Second, out var due))
        {
            Assert.Equal(due, x.Calendar.Add(x.Calendar.Add(x.A, x.First), x.Second));
        }
    });

    [Law]
    public Property Adding_is_monotone_in_the_start_and_in_the_amount() => Laws.ForAll(
        from x in WithAmount()
        from more in CalendarGenerators.Amounts
        select (x.Case, x.Amount, More: more), x =>
    {
        var (t, u) = (Instant.Min(x.Case.A, x.Case.B), Instant.Max(x.Case.A, x.Case.B));
        if (x.Case.Calendar.TryAdd(u, x.Amount, out var late))
        {
            Assert.True(x.Case.Calendar.Add(t, x.Amount) <= late);
        }

        if (x.Case.Calendar.TryAdd(t, x.Amount + x.More, out var later))
        {
            Assert.True(x.Case.Calendar.Add(t, x.Amount) < later);
        }
    });

    [Law]
    public Property Between_is_additive_and_antisymmetric() => Laws.ForAll(CalendarGenerators.Cases, c =>
    {
        Assert.Equal(c.Calendar.Between(c.A, c.C), c.Calendar.Between(c.A, c.B) + c.Calendar.Between(c.B, c.C));
        Assert.Equal(c.Calendar.Between(c.A, c.B), -c.Calendar.Between(c.B, c.A));
    });

    [Law]
    public Property Between_is_the_length_of_the_open_intervals() => Laws.ForAll(CalendarGenerators.Cases, c =>
    {
        var (from, to) = (Instant.Min(c.A, c.B), Instant.Max(c.A, c.B));
        var intervals = c.Calendar.OpenIntervals(from, to).ToList();
        Assert.Equal(c.Calendar.Between(from, to), intervals.Aggregate(Duration.Zero, (sum, i) => sum + i.Duration));
        Assert.All(intervals, i => Assert.True(from <= i.Start && i.Start < i.End && i.End <= to));
        Assert.All(intervals.Zip(intervals.Skip(1)), p => Assert.True(p.First.End < p.Second.Start));
        Assert.All(intervals, i => Assert.True(c.Calendar.IsOpen(i.Start) && !(i.End < to && c.Calendar.IsOpen(i.End))));
    });

    [Law]
    public Property Rows_with_running_totals_give_between_by_a_look_up() => Laws.ForAll(CalendarGenerators.Cases, c =>
    {
        Instant[] ordered = [.. new[] { c.A, c.B, c.C }.Order()];
        var rows = c.Calendar.OpenIntervalRows(ordered[0], ordered[2]).ToList();
        Assert.Equal(c.Calendar.Between(ordered[0], ordered[1]), Before(ordered[1]) - Before(ordered[0]));
        Assert.Equal(c.Calendar.Between(ordered[1], ordered[2]), Before(ordered[2]) - Before(ordered[1]));

        Duration Before(Instant t)
        {
            var at = rows.FindLastIndex(r => r.Start <= t);
            return at < 0 ? Duration.Zero : rows[at].OpenBefore + Duration.Min(t - rows[at].Start, rows[at].End - rows[at].Start);
        }
    });

    [Law]
    public Property The_next_opening_is_the_first_open_instant() => Laws.ForAll(CalendarGenerators.Cases, c =>
    {
        if (c.Calendar.NextOpening(c.A) is not { } opening)
        {
            return;
        }

        Assert.True(c.Calendar.IsOpen(opening) && opening >= c.A);
        Assert.Equal(Duration.Zero, c.Calendar.Between(c.A, opening));
    });

    [Law]
    public Property The_next_closing_ends_the_open_time_that_comes_next() => Laws.ForAll(CalendarGenerators.Cases, c =>
    {
        if (c.Calendar.NextClosing(c.A) is not { } closing)
        {
            return;
        }

        var opening = c.Calendar.NextOpening(c.A)!.Value;
        Assert.True(closing > c.A && !c.Calendar.IsOpen(closing));
        Assert.Equal(closing - opening, c.Calendar.Between(c.A, closing));
    });

    [Law]
    public Property Going_back_mirrors_going_forward() => Laws.ForAll(CalendarGenerators.Cases, c =>
    {
        if (c.Calendar.PreviousClosing(c.A) is { } closing)
        {
            Assert.True(closing <= c.A);
            Assert.Equal(Duration.Zero, c.Calendar.Between(closing, c.A));
            Assert.True(c.Calendar.IsOpen(closing - Duration.Epsilon));
        }

        if (c.Calendar.PreviousOpening(c.A) is { } opening)
        {
            Assert.True(opening < c.A && c.Calendar.IsOpen(opening) && !c.Calendar.IsOpen(opening - Duration.Epsilon));
            Assert.Equal(c.Calendar.PreviousClosing(c.A), opening + c.Calendar.Between(opening, c.A));
        }
    });

    [Law]
    public Property The_next_opening_convention_is_the_opening_after_the_close_convention() =>
        Laws.ForAll(WithAmount(Gen.Constant(Duration.Zero)), x =>
    {
        if (x.Case.Calendar.TryAdd(x.Case.A, x.Amount, out var next, NextOpening))
        {
            Assert.Equal(x.Case.Calendar.NextOpening(x.Case.Calendar.Add(x.Case.A, x.Amount)), next);
        }
    });

    private static Gen<(CalendarCase Case, Duration Amount)> WithAmount(Gen<Duration>? also = null) =>
        from c in CalendarGenerators.Cases
        from amount in also is null ? CalendarGenerators.Amounts : Gen.Frequency((9, CalendarGenerators.Amounts), (1, also))
        select (c, amount);
}
