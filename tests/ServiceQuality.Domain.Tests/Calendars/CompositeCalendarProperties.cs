using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using ServiceQuality.Domain.Calendars;
using ServiceQuality.Tests;

namespace ServiceQuality.Domain.Tests.Calendars;

/// <summary>The algebra of calendars; all laws of business time hold for composites too, because the common generator makes
/// them.</summary>
public class CompositeCalendarProperties
{
    private static readonly Gen<(CalendarCase One, BusinessCalendar Other)> Pairs =
        from one in CalendarGenerators.Cases
        from other in CalendarGenerators.Cases
        select (one, other.Calendar);

    [Law]
    public Property Union_and_intersection_together_are_the_sum_of_both() => Laws.ForAll(Pairs, x =>
    {
        var (c, a, b) = (x.One, x.One.Calendar, x.Other);
        Assert.Equal(
            a.Between(c.A, c.B) + b.Between(c.A, c.B),
            a.Union(b).Between(c.A, c.B) + a.Intersect(b).Between(c.A, c.B));
    });

    [Law]
    public Property Difference_is_the_first_less_the_intersection() => Laws.ForAll(Pairs, x =>
    {
        var (c, a, b) = (x.One, x.One.Calendar, x.Other);
        Assert.Equal(a.Between(c.A, c.B) - a.Intersect(b).Between(c.A, c.B), a.Except(b).Between(c.A, c.B));
    });

    [Law]
    public Property Nothing_is_dropped_or_added() => Laws.ForAll(Pairs, x =>
    {
        var (c, a, b) = (x.One, x.One.Calendar, x.Other);
        foreach (var t in new[] { c.A, c.B, c.C })
        {
            Assert.Equal(a.IsOpen(t) || b.IsOpen(t), a.Union(b).IsOpen(t));
            Assert.Equal(a.IsOpen(t) && b.IsOpen(t), a.Intersect(b).IsOpen(t));
            Assert.Equal(a.IsOpen(t) && !b.IsOpen(t), a.Except(b).IsOpen(t));
        }
    });

    [Law]
    public Property Operations_on_several_calendars_are_those_on_two_one_after_the_other() => Laws.ForAll(
        from x in Pairs
        from third in CalendarGenerators.Cases
        select (x.One, x.Other, Third: third.Calendar), x =>
    {
        var (a, b, d) = (x.One.Calendar, x.Other, x.Third);
        var (from, to) = (Instant.Min(x.One.A, x.One.B), Instant.Max(x.One.A, x.One.B));
        Assert.Equal(a.Union(b).Union(d).OpenIntervals(from, to), a.Union(b, d).OpenIntervals(from, to));
        Assert.Equal(a.Intersect(b.Intersect(d)).OpenIntervals(from, to), a.Intersect(b, d).OpenIntervals(from, to));
        Assert.Equal(a.Except(b.Union(d)).OpenIntervals(from, to), a.Except(b, d).OpenIntervals(from, to));
        Assert.Equal(a.OpenIntervals(from, to), a.Union(a).OpenIntervals(from, to));
        Assert.Empty(a.Except(a).OpenIntervals(from, to));
    });

    [Law]
    public Property A_date_of_a_composite_works_when_it_has_open_time() => Laws.ForAll(CalendarGenerators.CompositeCases, c =>
    {
        foreach (var t in new[] { c.A, c.B, c.C })
        {
            var date = t.InZone(c.Zone).Date;
            Assert.Equal(OpenTimeByDefinition.IsWorkingDay(c.Calendar, date, false), c.Calendar.IsWorkingDay(date));
            Assert.Equal(
                OpenTimeByDefinition.IsWorkingDay(c.Calendar, date, true), c.Calendar.IsWorkingDay(date, regularOnly: true));
        }
    });
}
