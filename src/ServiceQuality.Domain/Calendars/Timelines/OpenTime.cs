using NodaTime;

namespace ServiceQuality.Domain.Calendars;

// Answers a calendar's questions about open time: from a timeline within its window, year by year beyond. The timeline is made on
// first use and grows by publishing a longer one, so that readers never wait and never see half of one.
internal sealed class OpenTime(OpenIntervalSource source)
{
    private const long Day = NodaConstants.NanosecondsPerDay;

    // A timeline never reaches beyond 1900 to 2150, which bounds its memory and keeps every sum of open time in 64 bits.
    private static readonly int FirstDay = UtcDays.FirstOf(1900);
    private static readonly int EndDay = UtcDays.FirstOf(2150);

    private Timeline? _timeline;
    private OpenYears? _years;

    internal OpenIntervalSource Source => source;

    private OpenYears Years => Volatile.Read(ref _years) ?? Interlocked.CompareExchange(ref _years, new(source), null) ?? _years;

    internal bool IsOpen(Instant t) => TryNanosecond(t, out var n) ? Cover(n, n).IsOpen(n) : Years.IsOpen(t);

    // The commonest questions, when the present timeline has their answer. No further check is needed then, because it is within
    // business time.
    internal bool TryAddAtOnce(Instant start, Duration amount, out Instant result)
    {
        if (Volatile.Read(ref _timeline) is { } line && TryNanosecond(start, out var n) && line.Contains(n)
            && TryNanoseconds(amount, out var left) && left > 0)
        {
            // Compared so that no sum can leave 64 bits.
            var open = line.Open(n);
            if (left <= line.Total - open)
            {
                result = ToInstant(line.Earliest(open + left));
                return true;
            }
        }

        result = default;
        return false;
    }

    internal bool TryBetweenAtOnce(Instant from, Instant to, out Duration open)
    {
        if (Volatile.Read(ref _timeline) is { } line && TryNanosecond(from, out var a) && TryNanosecond(to, out var b)
            && line.Contains(a) && line.Contains(b))
        {
            open = Duration.FromNanoseconds(line.Open(b) - line.Open(a));
            return true;
        }

        open = default;
        return false;
    }

    internal Duration Between(Instant from, Instant to)
    {
        if (TryNanosecond(from, out var a) && TryNanosecond(to, out var b))
        {
            var line = Cover(Math.Min(a, b), Math.Max(a, b));
            return Duration.FromNanoseconds(line.Open(b) - line.Open(a));
        }

        return ToDuration(Years.Open(to) - Years.Open(from));
    }

    // The earliest instant by which an amount above zero has been used up.
    internal Instant? Add(Instant start, Duration amount)
    {
        if (TryNanosecond(start, out var n) && TryNanoseconds(amount, out var left))
        {
            for (var line = Cover(n, n); ; line = Cover(n, line.High))
            {
                var open = line.Open(n);
                if (left <= line.Total - open)
                {
                    return ToInstant(line.Earliest(open + left));
                }

                if (line.High >= EndDay * Day)
                {
                    break;
                }
            }
        }

        return Years.Earliest(Years.Open(start) + ToInt128(amount));
    }

    // The latest instant from which an amount above zero is left until an end.
    internal Instant? Subtract(Instant end, Duration amount)
    {
        if (TryNanosecond(end, out var n) && TryNanoseconds(amount, out var left))
        {
            for (var line = Cover(n, n); ; line = Cover(line.Low - 1, n))
            {
                var open = line.Open(n) - left;
                if (open >= 0)
                {
                    return ToInstant(line.Latest(open));
                }

                if (line.Low <= FirstDay * Day)
                {
                    break;
                }
            }
        }

        return Years.Open(end) - ToInt128(amount) is var before && before >= 0 ? Years.Latest(before) : null;
    }

    // The first open instant at or after t.
    internal Instant? NextOpening(Instant t)
    {
        if (TryNanosecond(t, out var n))
        {
            var line = Cover(n, n);
            if (line.IsOpen(n))
            {
                return t;
            }

            if (line.Open(n) is var open && open < line.Total)
            {
                return ToInstant(line.Latest(open));
            }
        }

        return Years.IsOpen(t) ? t : Years.Latest(Years.Open(t));
    }

    // The last instant at or before t that has open time right before it.
    internal Instant? PreviousClosing(Instant t)
    {
        if (TryNanosecond(t, out var n))
        {
            var line = Cover(n, n);
            if (line.Open(n) is var open && open > 0)
            {
                return ToInstant(line.Earliest(open));
            }
        }

        return Years.Open(t) is var before && before > 0 ? Years.Earliest(before) : null;
    }

    // The first closing after t.
    internal Instant? NextClosing(Instant t) => TryNanosecond(t, out var n) && Cover(n, n).NextClosing(n) is { } closing
        ? ToInstant(closing)
        : NextOpening(t) is { } opening ? Years.Closing(opening) : null;

    // The last opening before t.
    internal Instant? PreviousOpening(Instant t) => TryNanosecond(t, out var n) && Cover(n, n).PreviousOpening(n) is { } opening
        ? ToInstant(opening)
        : PreviousClosing(t) is { } closing ? Years.Opening(closing) : null;

    // The open intervals between two instants, cut off at both.
    internal IEnumerable<Interval> Intervals(Instant from, Instant to) =>
        TryNanosecond(from, out var a) && TryNanosecond(to, out var b)
            ? Cover(a, b).Intervals(a, b).Select(i => new Interval(ToInstant(i.Start), ToInstant(i.End)))
            : Years.Intervals(from, to);

    private static bool TryNanosecond(Instant t, out long nanosecond)
    {
        var sinceEpoch = t - NodaConstants.UnixEpoch;
        var days = sinceEpoch.Days;
        if (days < FirstDay || days >= EndDay)
        {
            nanosecond = 0;
            return false;
        }

        nanosecond = (days * Day) + sinceEpoch.NanosecondOfDay;
        return nanosecond >= FirstDay * Day;
    }

    private static bool TryNanoseconds(Duration amount, out long nanoseconds)
    {
        var isShort = amount.Days < EndDay - FirstDay && amount.Days > FirstDay - EndDay;
        nanoseconds = isShort ? (amount.Days * Day) + amount.NanosecondOfDay : 0;
        return isShort;
    }

    private static Int128 ToInt128(Duration amount) => ((Int128)amount.Days * Day) + amount.NanosecondOfDay;

    private static Duration ToDuration(Int128 nanoseconds) =>
        Duration.FromDays((int)(nanoseconds / Day)) + Duration.FromNanoseconds((long)(nanoseconds % Day));

    private static Instant ToInstant(long nanosecond) => NodaConstants.UnixEpoch + Duration.FromNanoseconds(nanosecond);

    // A timeline that covers two nanoseconds and all between them; both are between the first and the last that one can have.
    private Timeline Cover(long from, long to)
    {
        var line = Volatile.Read(ref _timeline);
        return line is not null && from >= line.Low && to < line.High ? line : Grow(from, to);
    }

    private Timeline Grow(long from, long to)
    {
        while (true)
        {
            var line = Volatile.Read(ref _timeline);
            if (line is not null && from >= line.Low && to < line.High)
            {
                return line;
            }

            // Whoever publishes second starts again from what the first published, so that nothing known is lost.
            var (first, end) = Window(line, UtcDays.Floor(from), UtcDays.Floor(to));
            Timeline longer = new(source, first, end, 0);
            if (Interlocked.CompareExchange(ref _timeline, longer, line) == line)
            {
                return longer;
            }
        }
    }

    // The days of a timeline that covers two days and the timeline before; each growth at least doubles it.
    private static (int First, int End) Window(Timeline? before, int from, int to)
    {
        const int year = 365;
        var (first, end) = (from - year, to + (3 * year));
        if (before is not null)
        {
            var (low, high) = (UtcDays.Floor(before.Low), UtcDays.Floor(before.High));
            first = from >= low ? low : Math.Min(from - year, low - (high - low));
            end = to < high ? high : Math.Max(to + year, high + (high - low));
        }

        return (Math.Max(first, FirstDay), Math.Min(end, EndDay));
    }
}
