using NodaTime;

namespace ServiceQuality.Domain.Calendars;

// The open intervals of a window of days with the open time before each, and two indexes into them: by time and by open time.
// Immutable. Everything is in nanoseconds from the midnight that begins the day of origin, so that a question costs two look-ups
// whatever its span.
internal sealed class Timeline
{
    private const int TimeShift = 46; // a step of time is 1 << 46 nanoseconds, some 20 hours

    // Interval j is [_starts[j], _starts[j] + _before[j + 1] - _before[j]). The first is empty and starts with the window, the
    // one after the last starts where the window ends, so that no look-up has a special case.
    private readonly long[] _starts;
    private readonly long[] _before;
    private readonly int[] _byTime; // the last interval that starts at or before so many steps of time
    private readonly int[] _byOpenTime; // the first interval by whose end so many steps of open time have passed
    private readonly int _openShift; // a step of open time is 1 << _openShift nanoseconds

    internal Timeline(OpenIntervalSource source, int firstDay, int endDay, int origin)
    {
        var open = source.Between(firstDay, endDay, origin);
        Low = (firstDay - origin) * NodaConstants.NanosecondsPerDay;
        High = (endDay - origin) * NodaConstants.NanosecondsPerDay;
        _starts = new long[open.Count + 2];
        _before = new long[open.Count + 2];
        _starts[0] = Low;
        for (var j = 0; j < open.Count; j++)
        {
            var (start, end) = open[j];
            _starts[j + 1] = start;
            _before[j + 2] = _before[j + 1] + (end - start);
        }

        _starts[^1] = High;
        _byTime = new int[((High - Low - 1) >> TimeShift) + 1];
        for (int step = 0, j = 0; step < _byTime.Length; step++)
        {
            while (_starts[j + 1] <= Low + ((long)step << TimeShift))
            {
                j++;
            }

            _byTime[step] = j;
        }

        // At most one step of open time an interval, as intervals are on average.
        _openShift = Math.Max(0, 63 - (int)long.LeadingZeroCount((Total / _starts.Length) + 1));
        _byOpenTime = new int[(Total >> _openShift) + 1];
        for (int step = 0, j = 0; step < _byOpenTime.Length; step++)
        {
            while (_before[j + 1] < (long)step << _openShift)
            {
                j++;
            }

            _byOpenTime[step] = j;
        }
    }

    // The window, from its first nanosecond to the first after it.
    internal long Low { get; }

    internal long High { get; }

    // The open time of the window.
    internal long Total => _before[^1];

    internal bool Contains(long t) => unchecked((ulong)(t - Low)) < (ulong)(High - Low);

    // The open time from the start of the window to t.
    internal long Open(long t)
    {
        var j = At(t);
        return _before[j] + Math.Min(t - _starts[j], _before[j + 1] - _before[j]);
    }

    internal bool IsOpen(long t)
    {
        var j = At(t);
        return t - _starts[j] < _before[j + 1] - _before[j];
    }

    // The earliest instant by which an open time, above zero and at most the total, has passed.
    internal long Earliest(long open)
    {
        var (before, j) = (_before, _byOpenTime[(int)(open >> _openShift)]);
        j += IsBelow(before[j + 1], open);
        while (before[j + 1] < open)
        {
            j++;
        }

        return _starts[j] + (open - before[j]);
    }

    // The latest instant by which an open time, at least zero and below the total, has passed.
    internal long Latest(long open)
    {
        var (before, j) = (_before, _byOpenTime[(int)(open >> _openShift)]);
        j += IsBelow(before[j + 1], open + 1);
        while (before[j + 1] <= open)
        {
            j++;
        }

        return _starts[j] + (open - before[j]);
    }

    // The first closing after t, null when the window ends first.
    internal long? NextClosing(long t)
    {
        var j = At(t);
        j += t - _starts[j] < _before[j + 1] - _before[j] ? 0 : 1;
        return j < _starts.Length - 1 && End(j) < High ? End(j) : null;
    }

    // The last opening before t, null when the window begins later.
    internal long? PreviousOpening(long t) =>
        t > Low && At(t - 1) is var j && j > 0 && _starts[j] > Low ? _starts[j] : null;

    // The open intervals between two nanoseconds of the window, cut off at both.
    internal IEnumerable<(long Start, long End)> Intervals(long from, long to)
    {
        for (var j = At(from); _starts[j] < to; j++)
        {
            var (opening, closing) = (Math.Max(_starts[j], from), Math.Min(End(j), to));
            if (opening < closing)
            {
                yield return (opening, closing);
            }
        }
    }

    private long End(int j) => _starts[j] + (_before[j + 1] - _before[j]);

    // The last interval that starts at or before t.
    private int At(long t)
    {
        var (starts, j) = (_starts, _byTime[(int)((ulong)(t - Low) >> TimeShift)]);
        j += IsBelow(starts[j + 1], t + 1);
        while (starts[j + 1] <= t)
        {
            j++;
        }

        return j;
    }

    // 1 when a value is below a limit, otherwise 0. How many intervals a look-up passes is as random as its question, so the
    // first one is passed without a branch that the processor would have to guess; more are rare.
    private static int IsBelow(long value, long limit) => (int)((value - limit) >>> 63);
}
