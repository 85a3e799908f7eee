using NodaTime;

namespace ServiceQuality.Domain.Calendars;

// Answers a calendar's questions about open time: from the timeline where it reaches, by the walk beyond it. The timeline is made
// on first use and grows by publishing a longer one, so that readers never wait and never see half of one.
internal sealed class OpenTime(DateTimeZone zone, CalendarDates dates)
{
    private Timeline? _timeline;

    internal OpenTimeWalk Walk { get; } = new(zone, dates);

    internal bool IsOpen(Instant t) => Timeline.TryNanosecond(t, out var n) ? Reaching(n, n).IsOpen(n) : Walk.IsOpen(t);

    internal Duration Between(Instant from, Instant to)
    {
        if (Timeline.TryNanosecond(from, out var a) && Timeline.TryNanosecond(to, out var b))
        {
            var line = Reaching(Math.Min(a, b), Math.Max(a, b));
            return Duration.FromNanoseconds(line.Open(b) - line.Open(a));
        }

        return from <= to ? Sum(from, to) : -Sum(to, from);
    }

    // The earliest instant by which an amount above zero has been used up.
    internal Instant? Add(Instant start, Duration amount)
    {
        if (Timeline.TryNanosecond(start, out var n) && Timeline.TryNanoseconds(amount, out var left))
        {
            for (var line = Reaching(n, n); ; line = Reaching(n, line.High))
            {
                var open = line.Open(n);
                if (left <= line.Total - open)
                {
                    return Timeline.ToInstant(line.Earliest(open + left));
                }

                if (line.High >= Timeline.Last)
                {
                    break;
                }
            }
        }

        return Forward(start, amount);
    }

    // The latest instant from which an amount above zero lies before an end.
    internal Instant? Subtract(Instant end, Duration amount)
    {
        if (Timeline.TryNanosecond(end, out var n) && Timeline.TryNanoseconds(amount, out var left))
        {
            for (var line = Reaching(n, n); ; line = Reaching(line.Low - 1, n))
            {
                var open = line.Open(n) - left;
                if (open >= 0)
                {
                    return Timeline.ToInstant(line.Latest(open));
                }

                if (line.Low <= Timeline.First)
                {
                    break;
                }
            }
        }

        return Backward(end, amount);
    }

    // The first open instant at or after t.
    internal Instant? NextOpening(Instant t)
    {
        if (Timeline.TryNanosecond(t, out var n))
        {
            var line = Reaching(n, n);
            if (line.IsOpen(n))
            {
                return t;
            }

            if (line.Open(n) is var open && open < line.Total)
            {
                return Timeline.ToInstant(line.Latest(open));
            }
        }

        return Walk.Forward(t, BusinessTimeRange.End).Select(p => (Instant?)p.Start).FirstOrDefault();
    }

    // The last instant at or before t that has open time right before it.
    internal Instant? PreviousClosing(Instant t)
    {
        if (Timeline.TryNanosecond(t, out var n))
        {
            var line = Reaching(n, n);
            if (line.Open(n) is var open && open > 0)
            {
                return Timeline.ToInstant(line.Earliest(open));
            }
        }

        return Walk.Backward(BusinessTimeRange.Start, t).Select(p => (Instant?)p.End).FirstOrDefault();
    }

    // The first closing after t.
    internal Instant? NextClosing(Instant t) => Timeline.TryNanosecond(t, out var n) && Reaching(n, n).NextClosing(n) is { } closing
        ? Timeline.ToInstant(closing)
        : Walk.NextClosing(t);

    // The last opening before t.
    internal Instant? PreviousOpening(Instant t) => Timeline.TryNanosecond(t, out var n) && Reaching(n, n).PreviousOpening(n) is { } opening
        ? Timeline.ToInstant(opening)
        : Walk.PreviousOpening(t);

    // The open intervals between two instants, cut off at both.
    internal IEnumerable<Interval> Intervals(Instant from, Instant to) =>
        Timeline.TryNanosecond(from, out var a) && Timeline.TryNanosecond(to, out var b)
            ? Reaching(a, b).Intervals(a, b)
            : OpenTimeWalk.Merged(Walk.Forward(from, to));

    private Duration Sum(Instant from, Instant to)
    {
        var sum = Duration.Zero;
        foreach (var piece in Walk.Forward(from, to))
        {
            sum += piece.Duration;
        }

        return sum;
    }

    private Instant? Forward(Instant start, Duration left)
    {
        // More than the whole range cannot be found: no need to walk through it.
        if (left > BusinessTimeRange.End - start)
        {
            return null;
        }

        foreach (var piece in Walk.Forward(start, BusinessTimeRange.End))
        {
            if (left <= piece.Duration)
            {
                var due = piece.Start + left;
                return due < BusinessTimeRange.End ? due : null;
            }

            left -= piece.Duration;
        }

        return null;
    }

    private Instant? Backward(Instant end, Duration left)
    {
        if (left > end - BusinessTimeRange.Start)
        {
            return null;
        }

        foreach (var piece in Walk.Backward(BusinessTimeRange.Start, end))
        {
            if (left <= piece.Duration)
            {
                return piece.End - left;
            }

            left -= piece.Duration;
        }

        return null;
    }

    // A timeline that reaches from one nanosecond to another (both inclusive), which lie between the first and the last it can have.
    private Timeline Reaching(long from, long to)
    {
        var line = Volatile.Read(ref _timeline);
        return line is not null && from >= line.Low && to < line.High ? line : Grown(from, to);
    }

    private Timeline Grown(long from, long to)
    {
        while (true)
        {
            var line = Volatile.Read(ref _timeline);
            if (line is not null && from >= line.Low && to < line.High)
            {
                return line;
            }

            // Whoever publishes second starts again from what the first published, so that nothing known is lost.
            var longer = Timeline.Of(zone, dates, line, from, to);
            if (Interlocked.CompareExchange(ref _timeline, longer, line) == line)
            {
                return longer;
            }
        }
    }
}
