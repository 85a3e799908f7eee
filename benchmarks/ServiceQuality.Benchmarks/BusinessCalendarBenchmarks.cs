using BenchmarkDotNet.Attributes;
using NodaTime;
using ServiceQuality.Domain.Calendars;

namespace ServiceQuality.Benchmarks;

/// <summary>The questions of a help desk's calendar, against a hand-written walk over the days with NodaTime.</summary>
[MemoryDiagnoser]
public class BusinessCalendarBenchmarks
{
    private readonly BusinessCalendar _desk = BusinessCalendar.In("America/New_York").Weekdays("09:00-17:00")
        .Holidays(Enumerable.Range(1, 10).Select(m => new Holiday(new(2026, m, 15), "Holiday"))).Build();

    private readonly Instant _start = Instant.FromUtc(2026, 3, 3, 16, 20);

    [Benchmark(Baseline = true)]
    public Instant DayWalk_Add_8h() => DayWalk(_start, Duration.FromHours(8));

    [Benchmark]
    public Instant Add_8h() => _desk.Add(_start, Duration.FromHours(8));

    [Benchmark]
    public Instant DayWalk_Add_2000h() => DayWalk(_start, Duration.FromHours(2000));

    [Benchmark]
    public Instant Add_2000h() => _desk.Add(_start, Duration.FromHours(2000));

    [Benchmark]
    public Duration Between_1_day() => _desk.Between(_start, _start + Duration.FromDays(1));

    [Benchmark]
    public Duration Between_1_year() => _desk.Between(_start, _start + Duration.FromDays(365));

    [Benchmark]
    public bool IsOpen() => _desk.IsOpen(_start);

    // What one writes by hand without a library: opening and closing of each working day, resolved leniently.
    private Instant DayWalk(Instant start, Duration left)
    {
        for (var date = start.InZone(_desk.Zone).Date; ; date = date.PlusDays(1))
        {
            if (date.DayOfWeek is IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday || _desk.HolidayOn(date) is not null)
            {
                continue;
            }

            var opening = Instant.Max(start, _desk.Zone.AtLeniently(date.At(new(9, 0))).ToInstant());
            var closing = _desk.Zone.AtLeniently(date.At(new(17, 0))).ToInstant();
            if (opening < closing)
            {
                if (left <= closing - opening)
                {
                    return opening + left;
                }

                left -= closing - opening;
            }
        }
    }
}
