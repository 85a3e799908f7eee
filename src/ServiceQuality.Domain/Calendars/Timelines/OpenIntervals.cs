namespace ServiceQuality.Domain.Calendars;

// Open intervals in order, with closed time between any two of them, in nanoseconds from an origin of the caller.
internal sealed class OpenIntervals
{
    private readonly List<(long Start, long End)> _intervals = [];

    internal int Count => _intervals.Count;

    internal long Total => _intervals.Sum(i => i.End - i.Start);

    internal (long Start, long End) this[int index] => _intervals[index];

    // Adds an interval that starts at or after the end of the last one; one that touches it extends it.
    internal void Add(long start, long end)
    {
        if (start >= end)
        {
            return;
        }

        if (_intervals.Count > 0 && _intervals[^1].End == start)
        {
            _intervals[^1] = (_intervals[^1].Start, end);
        }
        else
        {
            _intervals.Add((start, end));
        }
    }

    // Combines two lists: every boundary of either is visited once, and between two of them nothing changes.
    internal static OpenIntervals Combine(CalendarOperation operation, OpenIntervals left, OpenIntervals right)
    {
        OpenIntervals combined = new();
        var (i, j) = (0, 0); // boundaries passed: an odd number is within an interval
        for (var at = long.MinValue; i < 2 * left.Count || j < 2 * right.Count;)
        {
            var next = Math.Min(left.Boundary(i), right.Boundary(j));
            if (IsOpen(operation, (i & 1) == 1, (j & 1) == 1))
            {
                combined.Add(at, next);
            }

            at = next;
            i += left.Boundary(i) == at ? 1 : 0;
            j += right.Boundary(j) == at ? 1 : 0;
        }

        return combined;
    }

    internal static bool IsOpen(CalendarOperation operation, bool left, bool right) => operation switch
    {
        CalendarOperation.Union => left || right,
        CalendarOperation.Intersection => left && right,
        _ => left && !right,
    };

    private long Boundary(int index)
    {
        if (index >= 2 * _intervals.Count)
        {
            return long.MaxValue;
        }

        var (start, end) = _intervals[index / 2];
        return (index & 1) == 0 ? start : end;
    }
}
