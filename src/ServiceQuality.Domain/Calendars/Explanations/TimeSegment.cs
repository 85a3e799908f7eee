using NodaTime;

namespace ServiceQuality.Domain.Calendars;

// A stretch of time that is counted or skipped for one reason, as decided by one calendar (when it has an id). A clock change is
// a segment without length.
internal readonly record struct TimeSegment(
    Instant Start, Instant End, bool IsCounted, TimeReason Reason, string? Detail, DefinitionVersion? Calendar)
{
    // Of a clock change.
    internal OffsetChange? OffsetChange { get; init; }

    private bool IsClockChange => Reason == TimeReason.ClockChange;

    // Joins segments that follow one another for the same reason.
    internal static IEnumerable<TimeSegment> Merge(IEnumerable<TimeSegment> segments)
    {
        TimeSegment? pending = null;
        foreach (var segment in segments)
        {
            if (pending is not { } before)
            {
                pending = segment;
            }
            else if (before.HasSameReason(segment))
            {
                pending = before with { End = segment.End };
            }
            else
            {
                yield return before;
                pending = segment;
            }
        }

        if (pending is { } last)
        {
            yield return last;
        }
    }

    // Combines what two calendars say of the same stretch of time by an operation. Both lists cover it without a gap.
    internal static IEnumerable<TimeSegment> Combine(
        CalendarOperation operation, IEnumerable<TimeSegment> leftSegments, IEnumerable<TimeSegment> rightSegments)
    {
        using var left = leftSegments.GetEnumerator();
        using var right = rightSegments.GetEnumerator();
        var (hasLeft, hasRight) = (left.MoveNext(), right.MoveNext());
        List<TimeSegment> changes = []; // the clock changes of the left calendar at one instant
        while (hasLeft || hasRight)
        {
            if (hasLeft && left.Current.IsClockChange)
            {
                changes.RemoveAll(c => c.Start != left.Current.Start);
                changes.Add(left.Current);
                yield return left.Current;
                hasLeft = left.MoveNext();
            }
            else if (hasRight && right.Current.IsClockChange)
            {
                // A change of one zone is given once.
                if (!changes.Exists(c => c.Start == right.Current.Start && c.Detail == right.Current.Detail))
                {
                    yield return right.Current;
                }

                hasRight = right.MoveNext();
            }
            else
            {
                var start = Instant.Max(left.Current.Start, right.Current.Start);
                var end = Instant.Min(left.Current.End, right.Current.End);
                yield return Decide(operation, left.Current, right.Current) with { Start = start, End = end };
                hasLeft = left.Current.End > end || left.MoveNext();
                hasRight = right.Current.End > end || right.MoveNext();
            }
        }
    }

    private bool HasSameReason(TimeSegment next) =>
        !next.IsClockChange && this with { Start = next.Start, End = next.End } == next;

    // The segment that gives the reason.
    private static TimeSegment Decide(CalendarOperation operation, TimeSegment left, TimeSegment right)
    {
        if (!left.IsCounted && !right.IsCounted)
        {
            return operation == CalendarOperation.Difference ? left : DecideSkipped(left, right);
        }

        return operation switch
        {
            CalendarOperation.Union => left.IsCounted ? left : right,
            CalendarOperation.Intersection => left.IsCounted && !right.IsCounted ? right : left,
            _ when left.IsCounted && right.IsCounted =>
                new(default, default, false, TimeReason.Excluded, right.Detail, right.Calendar),
            _ => left,
        };
    }

    // Of two reasons for skipping, the one that says more than that it is closed. When neither does, no single calendar decided.
    private static TimeSegment DecideSkipped(TimeSegment left, TimeSegment right)
    {
        if (left.Reason != TimeReason.Closed)
        {
            return left;
        }

        return right.Reason != TimeReason.Closed ? right : left with { Calendar = null };
    }
}
