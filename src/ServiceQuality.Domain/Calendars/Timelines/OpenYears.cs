using NodaTime;

namespace ServiceQuality.Domain.Calendars;

// Open time over the whole range of business time, by years in UTC: the open time before each year, and a timeline for each shape
// of a year. Far from the exceptions of a calendar and of its zone there are only fourteen shapes, so 9,998 years cost about 240
// kB and some 7 kB for each shape that was used; a year that is like no other keeps a timeline of its own once it is used.
internal sealed class OpenYears
{
    private readonly OpenIntervalSource _source;
    private readonly Year[] _years = new Year[UtcDays.Years];
    private readonly int[] _firstDays = new int[UtcDays.Years + 1];
    private readonly Int128[] _before = new Int128[UtcDays.Years + 1]; // open nanoseconds before each year

    internal OpenYears(OpenIntervalSource source)
    {
        _source = source;
        Dictionary<object, Year> shapes = [];
        var asked = source.YearShapes();
        for (var y = 0; y < UtcDays.Years; y++)
        {
            (_firstDays[y], _firstDays[y + 1]) = (UtcDays.FirstOf(y + 1), UtcDays.FirstOf(y + 2));
            if (!shapes.TryGetValue(asked[y], out var year))
            {
                shapes.Add(asked[y], year = new(source.Between(_firstDays[y], _firstDays[y + 1], _firstDays[y]).Total));
            }

            _years[y] = year;
            _before[y + 1] = _before[y] + year.Total;
        }
    }

    internal bool IsOpen(Instant t)
    {
        var (year, n) = At(t);
        return Line(year).IsOpen(n);
    }

    // The open nanoseconds from the start of business time to t.
    internal Int128 Open(Instant t)
    {
        var (year, n) = At(t);
        return _before[year] + Line(year).Open(n);
    }

    // The earliest instant by which an open time above zero has passed; null when it never does.
    internal Instant? Earliest(Int128 open)
    {
        var year = FirstPast(open - 1, closed: false);
        return year == UtcDays.Years ? null : InRange(year, Line(year).Earliest((long)(open - _before[year])));
    }

    // The latest instant by which an open time, at least zero, has passed: the start of the open time that comes next.
    internal Instant? Latest(Int128 open)
    {
        var year = FirstPast(open, closed: false);
        return year == UtcDays.Years ? null : ToInstant(year, Line(year).Latest((long)(open - _before[year])));
    }

    // The first closing at or after an open instant: where closed time next begins.
    internal Instant? Closing(Instant open)
    {
        var (from, n) = At(open);
        var closed = Closed(from, n);
        var year = FirstPast(closed, closed: true);
        if (year == UtcDays.Years)
        {
            return null;
        }

        if (year > from && !Line(year).IsOpen(0))
        {
            return InRange(year, 0);
        }

        return Line(year).NextClosing(year > from ? 0 : n) is { } closing ? InRange(year, closing) : null;
    }

    // The last opening at or before the closing end of open time: where closed time last ended.
    internal Instant? Opening(Instant closing)
    {
        var (from, n) = closing < BusinessTimeRange.End ? At(closing) : (UtcDays.Years - 1, Length(UtcDays.Years - 1));
        var closed = Closed(from, n);
        var year = FirstPast(closed - 1, closed: true);
        if (closed == 0)
        {
            return null;
        }

        var end = year < from ? Length(year) : n;
        if (!Line(year).IsOpen(end - 1))
        {
            return ToInstant(year, end);
        }

        return Line(year).PreviousOpening(end) is { } opening ? ToInstant(year, opening) : null;
    }

    internal IEnumerable<Interval> Intervals(Instant from, Instant to)
    {
        Interval? open = null;
        for (var (year, n) = At(from); year < UtcDays.Years && UtcDays.Start(_firstDays[year]) < to; (year, n) = (year + 1, 0))
        {
            var end = to < UtcDays.Start(_firstDays[year + 1]) ? UtcDays.Nanoseconds(to, _firstDays[year]) : Length(year);
            foreach (var (start, stop) in Line(year).Intervals(n, end))
            {
                Interval next = new(ToInstant(year, start), ToInstant(year, stop));
                if (open is { } before && before.End == next.Start)
                {
                    open = new(before.Start, next.End); // over the turn of the year
                    continue;
                }

                if (open is { } done)
                {
                    yield return done;
                }

                open = next;
            }
        }

        if (open is { } last)
        {
            yield return last;
        }
    }

    private (int Year, long Nanosecond) At(Instant t)
    {
        var year = t.InUtc().Year - 1;
        return (year, UtcDays.Nanoseconds(t, _firstDays[year]));
    }

    private Int128 Closed(int year, long nanosecond)
    {
        var passed = ((Int128)(_firstDays[year] - _firstDays[0]) * NodaConstants.NanosecondsPerDay) + nanosecond;
        return passed - _before[year] - (nanosecond == 0 ? 0 : Line(year).Open(nanosecond));
    }

    private long Length(int year) => (_firstDays[year + 1] - _firstDays[year]) * NodaConstants.NanosecondsPerDay;

    private Instant ToInstant(int year, long nanosecond) =>
        UtcDays.Start(_firstDays[year]) + Duration.FromNanoseconds(nanosecond);

    private Instant? InRange(int year, long nanosecond) =>
        ToInstant(year, nanosecond) is var t && BusinessTimeRange.Contains(t) ? t : null;

    // The first year by whose end more than so much open or closed time has passed; the number of years when there is none.
    private int FirstPast(Int128 limit, bool closed)
    {
        var (low, high) = (0, UtcDays.Years);
        while (low < high)
        {
            var middle = (low + high) / 2;
            var passed = closed ? Closed(middle + 1, 0) : _before[middle + 1];
            (low, high) = passed > limit ? (low, middle) : (middle + 1, high);
        }

        return low;
    }

    // Two threads may both make the timeline of a year; they make the same one.
    private Timeline Line(int year)
    {
        var line = Volatile.Read(ref _years[year].Line);
        if (line is null)
        {
            line = new(_source, _firstDays[year], _firstDays[year + 1], _firstDays[year]);
            Volatile.Write(ref _years[year].Line, line);
        }

        return line;
    }

    private sealed class Year(long total)
    {
        internal Timeline? Line;

        internal long Total => total;
    }
}
