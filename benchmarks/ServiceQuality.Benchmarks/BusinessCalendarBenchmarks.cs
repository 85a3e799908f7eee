using BenchmarkDotNet.Attributes;
using NodaTime;
using ServiceQuality.Domain.Calendars;
using ServiceQuality.Domain.Calendars.Holidays;

namespace ServiceQuality.Benchmarks;

/// <summary>
/// The questions of a help desk's calendar from 64 starts in turn, against a walk over the days that one would write by hand with
/// NodaTime. Hot: starts within two years; Wide: starts within forty.
/// </summary>
[MemoryDiagnoser]
public class BusinessCalendarBenchmarks
{
    private const int Starts = 64;

    private static readonly Holiday[] Holidays = [.. Enumerable.Range(2000, 60).SelectMany(y => Enumerable.Range(1, 10).Select(m => new Holiday(new(y, m, 15), "Holiday")))];
    private static readonly HashSet<LocalDate> HolidayDates = [.. Holidays.Select(h => h.Date)];

    private readonly WeeklyCalendar _desk = Desk("09:00-17:00");
    private readonly WeeklyCalendar _twoShifts = Desk("09:00-12:00", "13:00-18:00");
    private readonly Instant[] _hot = Spread(730);
    private readonly Instant[] _wide = Spread(14_600);

    [GlobalSetup]
    public void Setup()
    {
        foreach (var calendar in new[] { _desk, _twoShifts })
        {
            calendar.Between(Instant.FromUtc(2005, 1, 1, 0, 0), Instant.FromUtc(2070, 1, 1, 0, 0));
        }
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = Starts)]
    public Instant DayWalk_Add_8h() => Each(_hot, t => DayWalk(t, Duration.FromHours(8)));

    [Benchmark(OperationsPerInvoke = Starts)]
    public Instant Add_8h()
    {
        var last = default(Instant);
        foreach (var t in _hot)
        {
            last = _desk.Add(t, Duration.FromHours(8));
        }

        return last;
    }

    [Benchmark(OperationsPerInvoke = Starts)]
    public Instant Add_2000h()
    {
        var last = default(Instant);
        foreach (var t in _hot)
        {
            last = _desk.Add(t, Duration.FromHours(2000));
        }

        return last;
    }

    [Benchmark(OperationsPerInvoke = Starts)]
    public Instant Add_8h_Wide()
    {
        var last = default(Instant);
        foreach (var t in _wide)
        {
            last = _desk.Add(t, Duration.FromHours(8));
        }

        return last;
    }

    [Benchmark(OperationsPerInvoke = Starts)]
    public Instant Add_8h_TwoShifts()
    {
        var last = default(Instant);
        foreach (var t in _hot)
        {
            last = _twoShifts.Add(t, Duration.FromHours(8));
        }

        return last;
    }

    [Benchmark(OperationsPerInvoke = Starts)]
    public Instant DayWalk_Add_2000h() => Each(_hot, t => DayWalk(t, Duration.FromHours(2000)));

    [Benchmark(OperationsPerInvoke = Starts)]
    public Duration Between_1_day() => Sum(_hot, Duration.FromDays(1));

    [Benchmark(OperationsPerInvoke = Starts)]
    public Duration Between_1_year() => Sum(_hot, Duration.FromDays(365));

    [Benchmark(OperationsPerInvoke = Starts)]
    public Duration Between_10_years() => Sum(_hot, Duration.FromDays(3652));

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
    public Instant FirstUse() => BusinessCalendar.In("America/New_York").Weekdays("09:00-17:00").Build().Add(_hot[0], Duration.FromHours(8));

    [Benchmark]
    public Instant FirstUse_Twenty_years()
    {
        var calendar = BusinessCalendar.In("America/New_York").Weekdays("09:00-17:00").Build();
        calendar.Between(_hot[0], _hot[0] + Duration.FromDays(20 * 365));
        return calendar.Add(_hot[0], Duration.FromHours(8));
    }

    private static WeeklyCalendar Desk(params string[] hours) =>
        BusinessCalendar.In("America/New_York").Weekdays(hours).Holidays(Holidays).Build();

    // Fixed starts, spread over some days without a pattern of the week.
    private static Instant[] Spread(int days) =>
    [
        .. Enumerable.Range(0, Starts).Select(i => Instant.FromUtc(2016, 1, 4, 14, 0) + Duration.FromMinutes(((i * 48_271L) % 65_537) * days * 1440 / 65_537)),
    ];

    private static Instant Each(Instant[] starts, Func<Instant, Instant> question)
    {
        var last = default(Instant);
        foreach (var t in starts)
        {
            last = question(t);
        }

        return last;
    }

    private Duration Sum(Instant[] starts, Duration span)
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
