using FsCheck.Fluent;
using NodaTime;
using ServiceQuality.Domain.Calendars;
using ServiceQuality.Tests;

namespace ServiceQuality.Domain.Tests.Calendars;

/// <summary>The timeline against the walk over the days, its growth, its readers and what it allocates.</summary>
public class TimelineTests
{
    private static readonly WeeklyCalendar Desk = BusinessCalendar.In("America/New_York")
        .Weekdays("09:00-12:00", "13:00-17:00").Build();

    [Law]
    public Property Every_answer_is_that_of_the_walk() => Laws.ForAll(
        from c in CalendarGenerators.WeeklyCases
        from amount in CalendarGenerators.Amounts
        from years in Gen.OneOf(Gen.Choose(-60, 60), Gen.Elements(-1900, -200, 200, 3000, 7900))
        select (c, amount, years), x =>
    {
        var calendar = (WeeklyCalendar)x.c.Calendar;
        var dates = calendar.DatesByKind;
        OpenTime fast = new(calendar.Time.Source);
        OpenTimeWalk walk = new(calendar.Zone, dates);
        foreach (var t in new[] { x.c.A, x.c.B, x.c.A + Duration.FromDays(365 * x.years), x.c.C })
        {
            Assert.Equal(walk.IsOpen(t), fast.IsOpen(t));
            Assert.Equal(
                walk.Forward(t, t + Duration.FromDays(40)).Aggregate(Duration.Zero, (sum, p) => sum + p.Duration),
                fast.Between(t, t + Duration.FromDays(40)));
            Assert.Equal(Forth(walk.Forward(t, BusinessTimeRange.End), x.amount), fast.Add(t, x.amount));
            Assert.Equal(
                walk.Forward(t, BusinessTimeRange.End).Select(p => (Instant?)p.Start).FirstOrDefault(), fast.NextOpening(t));
            Assert.Equal(
                walk.Backward(BusinessTimeRange.Start, t).Select(p => (Instant?)p.End).FirstOrDefault(), fast.PreviousClosing(t));
            Assert.Equal(walk.NextClosing(t), fast.NextClosing(t));
            Assert.Equal(walk.PreviousOpening(t), fast.PreviousOpening(t));
            Assert.Equal(
                OpenTimeWalk.Merged(walk.Forward(t, t + Duration.FromDays(40))), fast.Intervals(t, t + Duration.FromDays(40)));
            Assert.Equal(Back(walk.Backward(BusinessTimeRange.Start, t), x.amount), fast.Subtract(t, x.amount));
        }
    });

    [Law]
    public Property The_years_answer_as_the_timeline_does() => Laws.ForAll(CalendarGenerators.Cases, c =>
    {
        var line = c.Calendar.Time;
        OpenYears years = new(line.Source);
        var (from, to) = (Instant.Min(c.A, c.B), Instant.Max(c.A, c.B));
        Assert.Equal(line.Between(from, to).ToInt64Nanoseconds(), years.Open(to) - years.Open(from));
        Assert.Equal(line.Intervals(from, to), years.Intervals(from, to));
        foreach (var t in new[] { c.A, c.B, c.C })
        {
            Assert.Equal(line.IsOpen(t), years.IsOpen(t));
            var opening = years.IsOpen(t) ? t : years.Latest(years.Open(t));
            var closing = years.Open(t) > 0 ? years.Earliest(years.Open(t)) : null;
            Assert.Equal(line.NextOpening(t), opening);
            Assert.Equal(line.PreviousClosing(t), closing);
            Assert.Equal(line.NextClosing(t), opening is { } o ? years.Closing(o) : null);
            Assert.Equal(line.PreviousOpening(t), closing is { } e ? years.Opening(e) : null);
        }
    });

    // Zones have changed their rules, so that years that begin alike do not go on alike.
    [Theory]
    [InlineData("America/New_York")]
    [InlineData("Africa/Casablanca")]
    [InlineData("Europe/London")]
    public void Each_year_is_like_no_other_unless_its_zone_says_so(string zone)
    {
        // Exceptions in some of the years, the last day of the year among them.
        var exceptions = Enumerable.Range(0, 24)
            .Select(i => new Holiday(i % 2 == 0 ? new LocalDate(1950 + (7 * i), 12, 31) : new(1950 + (7 * i), 3, 1), "any"));
        var night = BusinessCalendar.In(zone).EveryDay("01:30-02:30").Holidays(exceptions).Build();
        OpenYears years = new(night.Time.Source);
        for (var year = 1901; year < 2149; year++)
        {
            var (from, to) = (Instant.FromUtc(year, 1, 1, 0, 0), Instant.FromUtc(year + 1, 1, 1, 2, 0));
            Assert.Equal(night.Between(from, to).ToInt64Nanoseconds(), years.Open(to) - years.Open(from));
            Assert.Equal(night.NextClosing(to), years.Closing(night.NextOpening(to)!.Value));
        }
    }

    [Fact]
    public void Amounts_beyond_all_bounds_are_unreachable_however_far_the_timeline_reaches()
    {
        var always = BusinessCalendar.In("UTC").EveryDay("00:00-24:00").Build();
        var start = Instant.FromUtc(2020, 1, 1, 0, 0);
        foreach (var calendar in new[] { Desk, always })
        {
            calendar.Between(Instant.FromUtc(1900, 1, 1, 0, 0), Instant.FromUtc(2149, 12, 1, 0, 0));
            foreach (var amount in new[] { Duration.MaxValue, Duration.FromDays(4_000_000), Duration.FromDays(3_000_000) })
            {
                Assert.False(calendar.TryAdd(start, amount, out _));
                Assert.False(calendar.TrySubtract(start, amount, out _));
                Assert.False(calendar.TryAdd(start, -amount, out _));
            }

            Assert.False(calendar.TryAdd(start, Duration.MinValue, out _));
        }

        Assert.Equal(start + Duration.FromDays(73_000), always.Add(start, Duration.FromDays(73_000)));
        Assert.Equal(start - Duration.FromDays(110_000), always.Subtract(start, Duration.FromDays(110_000)));
    }

    [Fact]
    public void The_ends_of_time_are_exact()
    {
        var (first, last) = (Instant.FromUtc(1, 1, 1, 0, 0), Instant.FromUtc(9999, 1, 1, 0, 0) - Duration.Epsilon);
        var always = BusinessCalendar.In("UTC").EveryDay("00:00-24:00").Build();
        Assert.Equal(last - first, always.Between(first, last));
        Assert.Equal(last, always.Add(first, last - first));
        Assert.Equal(first, always.Subtract(last, last - first));
        Assert.False(always.TryAdd(first, last - first + Duration.Epsilon, out _));
        Assert.False(always.TryAdd(last, Duration.Epsilon, out _));
        Assert.False(always.TrySubtract(first, Duration.Epsilon, out _));
        Assert.Null(always.NextClosing(first));
        Assert.Null(always.PreviousOpening(last));
        Assert.Null(always.PreviousClosing(first));
        Assert.Equal(first + Duration.Epsilon, always.PreviousClosing(first + Duration.Epsilon));
        Assert.Equal([new Interval(first, last)], always.OpenIntervals(first, last));

        // Open but for one hour: it is found from either end of time.
        var once = BusinessCalendar.In("UTC").EveryDay("00:00-24:00").Break(new(5000, 12, 31), "23:00-24:00").Build();
        Assert.Equal(Instant.FromUtc(5000, 12, 31, 23, 0), once.NextClosing(first));
        Assert.Equal(Instant.FromUtc(5001, 1, 1, 0, 0), once.PreviousOpening(last));
        Assert.Equal(2, once.OpenIntervals(first, last).Count());
        var turn = BusinessCalendar.In("UTC").EveryDay("00:00-24:00").Break(new(5000, 1, 1), "00:00-01:00").Build();
        Assert.Equal(Instant.FromUtc(5000, 1, 1, 0, 0), turn.NextClosing(first));
        Assert.Equal(Instant.FromUtc(5000, 1, 1, 1, 0), turn.PreviousOpening(last));
    }

    [Fact]
    public void Instants_at_the_ends_of_the_timeline_and_beyond_are_answered_alike()
    {
        foreach (var edge in new[] { Instant.FromUtc(1900, 1, 1, 0, 0), Instant.FromUtc(2150, 1, 1, 0, 0) })
        {
            foreach (var shift in new[] { -Duration.FromDays(30), -Duration.Epsilon, Duration.Zero, Duration.Epsilon,
                Duration.FromDays(30) })
            {
                var t = edge + shift;
                Assert.Equal(OpenTimeByDefinition.IsOpen(Desk, t), Desk.IsOpen(t));
                var due = Desk.Add(t, Duration.FromHours(400));
                Assert.Equal(Duration.FromHours(400), Desk.Between(t, due));
                Assert.Equal(-Duration.FromHours(400), Desk.Between(due, t));
                Assert.Equal(Desk.NextOpening(t), Desk.Subtract(due, Duration.FromHours(400)));
                Assert.Equal(Duration.FromHours(400), Desk.Between(Desk.Subtract(t, Duration.FromHours(400)), t));
            }
        }

        var (before, after) = (Instant.FromUtc(1850, 6, 1, 0, 0), Instant.FromUtc(2250, 6, 1, 0, 0));
        var middle = Instant.FromUtc(2026, 3, 2, 15, 0);
        Assert.Equal(Desk.Between(before, after), Desk.Between(before, middle) + Desk.Between(middle, after));
    }

    [Fact]
    public void Readers_that_grow_one_calendar_at_once_see_no_wrong_answer()
    {
        // What one reader is told who asked for everything beforehand.
        var (weekly, composite) = Desks();
        var expected = new BusinessCalendar[] { weekly, composite };
        foreach (var calendar in expected)
        {
            calendar.Between(Instant.FromUtc(1901, 1, 1, 0, 0), Instant.FromUtc(2149, 1, 1, 0, 0));
            calendar.IsOpen(Instant.FromUtc(5000, 1, 1, 0, 0));
        }

        for (var round = 0; round < 10; round++)
        {
            (weekly, composite) = Desks();
            var asked = new BusinessCalendar[] { weekly, composite };
            Parallel.For(0, 128, new ParallelOptions { MaxDegreeOfParallelism = 8 }, i =>
            {
                // A quarter of the readers ask about years that only the tables of years reach.
                var (e, a) = (expected[i % 2], asked[i % 2]);
                var t = Instant.FromUtc(2026, 3, 16, 12, 0)
                    + Duration.FromDays(((i * 37 % 64) - 32) * (i % 8 < 2 ? 20_000L : 900L));
                Assert.Equal(e.Add(t, Duration.FromHours(100 * i)), a.Add(t, Duration.FromHours(100 * i)));
                Assert.Equal(e.Between(t, t + Duration.FromDays(1000)), a.Between(t, t + Duration.FromDays(1000)));
                Assert.Equal(e.IsOpen(t), a.IsOpen(t));
                Assert.Equal(e.PreviousOpening(t), a.PreviousOpening(t));
            });
        }

        static (WeeklyCalendar Weekly, CompositeCalendar Composite) Desks()
        {
            var dublin = BusinessCalendar.In("Europe/Dublin").Weekdays("09:00-17:00")
                .Holiday(new(2026, 3, 17), "St Patrick's Day").Build();
            return (dublin, dublin.Union(BusinessCalendar.In("Australia/Lord_Howe").EveryDay("22:00-06:00+1").Build()));
        }
    }

    [Fact]
    public void Answers_allocate_nothing() => Assert.All(
        new BusinessCalendar[] { Desk, Desk.Union(BusinessCalendar.In("Asia/Kolkata").Weekdays("09:00-17:00").Build()) },
        calendar =>
    {
        AssertNothingAllocated(calendar, Instant.FromUtc(2026, 3, 2, 15, 0));
        AssertNothingAllocated(calendar, Instant.FromUtc(7026, 3, 2, 15, 0)); // once the years are known
    });

    private static void AssertNothingAllocated(BusinessCalendar calendar, Instant start)
    {
        // The runtime may allocate on a thread for reasons of its own (a method made faster, a cache collected): not every time.
        Assert.Contains(0, Enumerable.Range(0, 4).Select(_ => Allocated()).ToList());

        long Allocated()
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            Ask();
            return GC.GetAllocatedBytesForCurrentThread() - before;
        }

        void Ask()
        {
            for (var i = 0; i < 100; i++)
            {
                var t = start + Duration.FromHours(i);
                calendar.TryAdd(t, Duration.FromHours(2000), out var due);
                calendar.TryAdd(t, Duration.FromHours(8), out due, DeadlineConvention.NextOpening);
                calendar.TrySubtract(t, Duration.FromHours(8), out due);
                calendar.Between(t, due);
                calendar.IsOpen(t);
                calendar.NextOpening(t);
                calendar.PreviousClosing(t);
                calendar.NextClosing(t);
                calendar.PreviousOpening(t);
            }
        }
    }

    private static Instant? Forth(IEnumerable<Interval> pieces, Duration left)
    {
        foreach (var piece in pieces)
        {
            if (left <= piece.Duration)
            {
                return piece.Start + left;
            }

            left -= piece.Duration;
        }

        return null;
    }

    private static Instant? Back(IEnumerable<Interval> pieces, Duration left)
    {
        foreach (var piece in pieces)
        {
            if (left <= piece.Duration)
            {
                return piece.End - left;
            }

            left -= piece.Duration;
        }

        return null;
    }
}
