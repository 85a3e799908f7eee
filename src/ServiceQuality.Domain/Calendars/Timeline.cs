using NodaTime;

namespace ServiceQuality.Domain.Calendars;

// The open intervals of a window with the open time before each, and two indexes into them: by day and by open time. Immutable.
// Everything is in nanoseconds since the Unix epoch, so that a question costs two look-ups whatever span it is about.
internal sealed class Timeline
{
    internal const long Day = NodaConstants.NanosecondsPerDay;

    // A timeline never reaches beyond 1900 to 2150, which bounds its memory and keeps every sum of open time in 64 bits.
    internal static readonly long First = Instant.FromUtc(1900, 1, 1, 0, 0).ToUnixTimeTicks() * 100;
    internal static readonly long Last = Instant.FromUtc(2150, 1, 1, 0, 0).ToUnixTimeTicks() * 100;

    private static readonly int FirstDay = (int)(First / Day);
    private static readonly int LastDay = (int)(Last / Day);

    // Interval j is [_starts[j], _starts[j] + _before[j + 1] - _before[j]). The first is empty and starts with the window, the one
    // behind the last starts never, so that no look-up has a special case.
    private readonly long[] _starts;
    private readonly long[] _before;
    private readonly int[] _byDay; // the last interval that starts at or before the day
    private readonly int[] _byOpenTime; // the first interval by whose end so many steps of open time have passed
    private readonly int _shift; // a step of open time is 1 << _shift nanoseconds

    private Timeline(long low, long high, List<long> starts, List<long> before)
    {
        Low = low;
        High = high;
        Total = before[^1];
        starts.Add(long.MaxValue);
        _starts = [.. starts];
        _before = [.. before];
        _byDay = new int[(high - low) / Day];
        for (int day = 0, j = 0; day < _byDay.Length; day++)
        {
            while (_starts[j + 1] <= low + (day * Day))
            {
                j++;
            }

            _byDay[day] = j;
        }

        // About one step of open time an interval.
        _shift = Math.Max(0, 63 - (int)long.LeadingZeroCount((Total / _starts.Length) + 1));
        _byOpenTime = new int[(Total >> _shift) + 1];
        for (int step = 0, j = 0; step < _byOpenTime.Length; step++)
        {
            while (_before[j + 1] < (long)step << _shift)
            {
                j++;
            }

            _byOpenTime[step] = j;
        }
    }

    // The window, from its first nanosecond to the first behind it.
    internal long Low { get; }

    internal long High { get; }

    // The open time of the window.
    internal long Total { get; }

    internal static bool TryNanosecond(Instant t, out long nanosecond)
    {
        var sinceEpoch = t - NodaConstants.UnixEpoch;
        var days = sinceEpoch.Days;
        if (days < FirstDay || days >= LastDay)
        {
            nanosecond = 0;
            return false;
        }

        nanosecond = (days * Day) + sinceEpoch.NanosecondOfDay;
        return nanosecond >= First;
    }

    internal static bool TryNanoseconds(Duration amount, out long nanoseconds)
    {
        var isShort = amount.Days < LastDay - FirstDay;
        nanoseconds = isShort ? (amount.Days * Day) + amount.NanosecondOfDay : 0;
        return isShort;
    }

    internal static Instant ToInstant(long nanosecond) => NodaConstants.UnixEpoch + Duration.FromNanoseconds(nanosecond);

    // The timeline that reaches from one nanosecond to another and over the one before; each growth at least doubles it.
    internal static Timeline Of(DateTimeZone zone, CalendarDates dates, Timeline? before, long from, long to)
    {
        const long year = 365 * Day;
        var (low, high) = (from - year, to + (3 * year));
        if (before is not null)
        {
            var span = before.High - before.Low;
            low = from >= before.Low ? before.Low : before.Low - First > span ? Math.Min(from - year, before.Low - span) : First;
            high = to < before.High ? before.High : Last - before.High > span ? Math.Max(to + year, before.High + span) : Last;
        }

        low = Math.Max(First, FloorDay(low) * Day);
        high = Math.Min(Last, (FloorDay(high) + 1) * Day);
        List<long> starts = [low];
        List<long> openBefore = [0, 0];
        var end = long.MinValue;
        foreach (var stretch in zone.GetZoneIntervals(ToInstant(low), ToInstant(high)))
        {
            // Within a stretch of one offset, local time is instants moved by the offset.
            var offset = stretch.WallOffset.Nanoseconds;
            var from0 = stretch.HasStart && TryNanosecond(stretch.Start, out var s) ? Math.Max(low, s) : low;
            var to0 = stretch.HasEnd && TryNanosecond(stretch.End, out var e) ? Math.Min(high, e) : high;
            var lastDay = FloorDay(to0 + offset - 1);
            for (var day = FloorDay(from0 + offset); day <= lastDay; day++)
            {
                foreach (var (pieceStart, pieceEnd) in dates.OpenOn((int)day))
                {
                    var opening = Math.Max(from0, (day * Day) + pieceStart - offset);
                    var closing = Math.Min(to0, (day * Day) + pieceEnd - offset);
                    if (opening >= closing)
                    {
                        continue;
                    }

                    if (opening == end)
                    {
                        openBefore[^1] += closing - opening; // touches the piece before: one interval
                    }
                    else
                    {
                        starts.Add(opening);
                        openBefore.Add(openBefore[^1] + (closing - opening));
                    }

                    end = closing;
                }
            }
        }

        return new(low, high, starts, openBefore);
    }

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
        var (before, j) = (_before, _byOpenTime[(int)(open >> _shift)]);
        while (before[j + 1] < open)
        {
            j++;
        }

        return _starts[j] + (open - before[j]);
    }

    // The latest instant by which an open time, at least zero and below the total, has passed.
    internal long Latest(long open)
    {
        var (before, j) = (_before, _byOpenTime[(int)(open >> _shift)]);
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
    internal long? PreviousOpening(long t)
    {
        var j = At(t);
        j -= _starts[j] == t ? 1 : 0;
        return j > 0 && _starts[j] > Low ? _starts[j] : null;
    }

    // The open intervals between two nanoseconds of the window, cut off at both.
    internal IEnumerable<Interval> Intervals(long from, long to)
    {
        for (var j = At(from); _starts[j] < to; j++)
        {
            var (opening, closing) = (Math.Max(_starts[j], from), Math.Min(End(j), to));
            if (opening < closing)
            {
                yield return new(ToInstant(opening), ToInstant(closing));
            }
        }
    }

    private long End(int j) => _starts[j] + (_before[j + 1] - _before[j]);

    private static long FloorDay(long nanosecond) => nanosecond >= 0 ? nanosecond / Day : ((nanosecond + 1) / Day) - 1;

    // The last interval that starts at or before t.
    private int At(long t)
    {
        var (starts, j) = (_starts, _byDay[(int)((ulong)(t - Low) / Day)]);
        while (starts[j + 1] <= t)
        {
            j++;
        }

        return j;
    }
}
