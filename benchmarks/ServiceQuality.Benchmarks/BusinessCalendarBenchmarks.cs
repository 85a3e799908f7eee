using BenchmarkDotNet.Attributes;
using NodaTime;
using ServiceQuality.Domain.Calendars;

namespace ServiceQuality.Benchmarks;

/// <summary>
/// The questions of a help desk's calendar from 64 starts in turn, against a walk over the days that one would write by hand with
/// NodaTime. Hot: starts within two years; Wide: starts within forty; Far: around the year 9000. All starts lie in open hours.
/// </summary>
[MemoryDiagnoser]
public class BusinessCalendarBenchmarks
{
    private const int Starts = 64;

    private static readonly Holiday[] Holidays =
        [.. Enumerable.Range(2000, 60)
        .SelectMany(y => Enumerable.Range(1, 10).Select(m => new Holiday(new(y, m, 15), "Holiday")))];
    private static readonly HashSet<LocalDate> HolidayDates = [.. Holidays.Select(h => h.Date)];

    private readonly WeeklyCalendar _desk = Desk("09:00-17:00");
    private readonly WeeklyCalendar _twoShifts = Desk("09:00-12:00", "13:00-18:00");
    private readonly CompositeCalendar _both = Desk("09:00-17:00")
        .Union(BusinessCalendar.In("Asia/Kolkata").Weekdays("09:00-17:00").Build());
    private readonly Instant[] _hot = Spread(2016, 730);
    private readonly Instant[] _wide = Spread(2016, 14_600);
    private readonly Instant[] _far = Spread(9000, 14_600);

    [GlobalSetup]
    public void Setup()
    {
        foreach (var calendar in new BusinessCalendar[] { _desk, _twoShifts, _both })
        {
            calendar.Between(Instant.FromUtc(2005, 1, 1, 0, 0), Instant.FromUtc(2070, 1, 1, 0, 0));
            foreach (var t in _far)
            {
                calendar.Add(t, Duration.FromHours(8));
            }
        }
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = Starts)]
    public Instant DayWalk_Add_8h() => Each(_hot, t => DayWalk(t, Duration.FromHours(8)));

    [Benchmark(OperationsPerInvoke = Starts)]
    public Instant Add_8h() => AddEach(_desk, _hot, Duration.FromHours(8));

    [Benchmark(OperationsPerInvoke = Starts)]
    public Instant Add_2000h() => AddEach(_desk, _hot, Duration.FromHours(2000));

    [Benchmark(OperationsPerInvoke = Starts)]
    public Instant Add_8h_Wide() => AddEach(_desk, _wide, Duration.FromHours(8));

    [Benchmark(OperationsPerInvoke = Starts)]
    public Instant Add_8h_TwoShifts() => AddEach(_twoShifts, _hot, Duration.FromHours(8));

    [Benchmark(OperationsPerInvoke = Starts)]
    public Instant Add_8h_Union() => AddEach(_both, _hot, Duration.FromHours(8));

    [Benchmark(OperationsPerInvoke = Starts)]
    public Instant Add_8h_Far() => AddEach(_desk, _far, Duration.FromHours(8));

    [Benchmark(OperationsPerInvoke = Starts)]
    public Instant Add_8h_Union_Far() => AddEach(_both, _far, Duration.FromHours(8));

    [Benchmark(OperationsPerInvoke = Starts)]
    public Instant DayWalk_Add_2000h() => Each(_hot, t => DayWalk(t, Duration.FromHours(2000)));

    [Benchmark(OperationsPerInvoke = Starts)]
    public Duration Between_1_day() => BetweenEach(_hot, Duration.FromDays(1));

    [Benchmark(OperationsPerInvoke = Starts)]
    public Duration Between_1_year() => BetweenEach(_hot, Duration.FromDays(365));

    [Benchmark(OperationsPerInvoke = Starts)]
    public Duration Between_10_years() => BetweenEach(_hot, Duration.FromDays(3652));

    [Benchmark(OperationsPerInvoke = Starts)]
    public Duration Between_10_years_Wide() => BetweenEach(_wide, Duration.FromDays(3652));

    [Benchmark(OperationsPerInvoke = Starts)]
    public Duration Between_1_year_Far() => BetweenEach(_far, Duration.FromDays(365));

    [Benchmark(OperationsPerInvoke = Starts)]
    public Duration DayWalk_Between_1_year()
    {
        var last = Duration.Zero;
        foreach (var t in _hot)
        {
            last = DayWalkBetween(t, t + Duration.FromDays(365));
        }

        return last;
    }

    [Benchmark(OperationsPerInvoke = Starts)]
    public bool IsOpen()
    {
        var any = false;
        foreach (var t in _hot)
        {
            any ^= _desk.IsOpen(t);
        }

        return any;
    }

    [Benchmark]
    public Instant FirstUse() =>
        BusinessCalendar.In("America/New_York").Weekdays("09:00-17:00").Build().Add(_hot[0], Duration.FromHours(8));

    [Benchmark]
    public Instant FirstUse_Far() =>
        BusinessCalendar.In("America/New_York").Weekdays("09:00-17:00").Build().Add(_far[0], Duration.FromHours(8));

    [Benchmark]
    public Instant FirstUse_Twenty_years()
    {
        var calendar = BusinessCalendar.In("America/New_York").Weekdays("09:00-17:00").Build();
        calendar.Between(_hot[0], _hot[0] + Duration.FromDays(20 * 365));
        return calendar.Add(_hot[0], Duration.FromHours(8));
    }

    private static WeeklyCalendar Desk(params string[] hours) =>
        BusinessCalendar.In("America/New_York").Weekdays(hours).Holidays(Holidays).Build();

    // Fixed starts, spread over some days without a pattern of the week, moved into the hours of the desk.
    private static Instant[] Spread(int year, int days)
    {
        var desk = Desk("09:00-17:00");
        return
        [
            .. Enumerable.Range(0, Starts)
                .Select(i => Instant.FromUtc(year, 1, 4, 0, 0) + Duration.FromDays((i * 48_271L) % 65_537 * days / 65_537))
                .Select((t, i) => desk.NextOpening(t)!.Value + Duration.FromMinutes(i * 7 % 480)),
        ];
    }

    private static Instant AddEach(BusinessCalendar calendar, Instant[] starts, Duration amount)
    {
        var last = default(Instant);
        foreach (var t in starts)
        {
            last = calendar.Add(t, amount);
        }

        return last;
    }

    private static Instant Each(Instant[] starts, Func<Instant, Instant> question)
    {
        var last = default(Instant);
        foreach (var t in starts)
        {
            last = question(t);
        }

        return last;
    }

    private Duration BetweenEach(Instant[] starts, Duration span)
    {
        var last = Duration.Zero;
        foreach (var t in starts)
        {
            last = _desk.Between(t, t + span);
        }

        return last;
    }

    // What one writes by hand without a library: opening and closing of each working day, resolved leniently.
    private Instant DayWalk(Instant start, Duration left)
    {
        foreach (var (opening, closing) in Days(start))
        {
            if (left <= closing - opening)
            {
                return opening + left;
            }

            left -= closing - opening;
        }

        throw new InvalidOperationException();
    }

    private Duration DayWalkBetween(Instant from, Instant to)
    {
        var sum = Duration.Zero;
        foreach (var (opening, closing) in Days(from))
        {
            if (opening >= to)
            {
                break;
            }

            sum += Instant.Min(closing, to) - opening;
        }

        return sum;
    }

    private IEnumerable<(Instant Opening, Instant Closing)> Days(Instant start)
    {
        for (var date = start.InZone(_desk.Zone).Date; ; date = date.PlusDays(1))
        {
            if (date.DayOfWeek is IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday || HolidayDates.Contains(date))
            {
                continue;
            }

            var opening = Instant.Max(start, _desk.Zone.AtLeniently(date.At(new(9, 0))).ToInstant());
            var closing = _desk.Zone.AtLeniently(date.At(new(17, 0))).ToInstant();
            if (opening < closing)
            {
                yield return (opening, closing);
            }
        }
    }
}
