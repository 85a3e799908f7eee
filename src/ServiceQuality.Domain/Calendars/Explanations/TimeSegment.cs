using NodaTime;

namespace ServiceQuality.Domain.Calendars;

// A stretch of time that is counted or skipped for one reason, as decided by one calendar (when it has an id). A change of
// clocks is a piece without length.
internal readonly record struct TimeSegment(Instant Start, Instant End, bool IsCounted, TimeReason Reason, string? Detail, DefinitionVersion? Calendar)
{
    private bool IsClockChange => Reason == TimeReason.ClockChange;

    // Pieces that follow one another for the same reason are one.
    internal static IEnumerable<TimeSegment> Merge(IEnumerable<TimeSegment> pieces)
    {
        TimeSegment? open = null;
        foreach (var piece in pieces)
        {
            if (open is { } before && before with { Start = piece.Start, End = piece.End } == piece && !piece.IsClockChange)
            {
                open = before with { End = piece.End };
                continue;
            }

            if (open is { } done)
            {
                yield return done;
            }

            open = piece;
        }

        if (open is { } last)
        {
            yield return last;
        }
    }

    // What two calendars say of the same stretch of time, put together by an operation. Both lists cover it without a gap.
    internal static IEnumerable<TimeSegment> Combine(CalendarOperation operation, IEnumerable<TimeSegment> left, IEnumerable<TimeSegment> right)
    {
        using var l = left.GetEnumerator();
        using var r = right.GetEnumerator();
        var (hasLeft, hasRight) = (l.MoveNext(), r.MoveNext());
        for (List<TimeSegment> changes = []; hasLeft || hasRight;)
        {
            if (hasLeft && l.Current.IsClockChange)
            {
                changes.RemoveAll(c => c.Start != l.Current.Start);
                changes.Add(l.Current);
                yield return l.Current;
                hasLeft = l.MoveNext();
                continue;
            }

            if (hasRight && r.Current.IsClockChange)
            {
                // Of one zone, the change is said once.
                if (!changes.Exists(c => c.Start == r.Current.Start && c.Detail == r.Current.Detail))
                {
                    yield return r.Current;
                }

                hasRight = r.MoveNext();
                continue;
            }

            var (start, end) = (Instant.Max(l.Current.Start, r.Current.Start), Instant.Min(l.Current.End, r.Current.End));
            yield return Decide(operation, l.Current, r.Current) with { Start = start, End = end };
            hasLeft = l.Current.End > end || l.MoveNext();
            hasRight = r.Current.End > end || r.MoveNext();
        }
    }

    // The piece that says why: of two that would do, the one that says more than that it is closed. When neither does, no one of the
    // calendars decided.
    private static TimeSegment Decide(CalendarOperation operation, TimeSegment left, TimeSegment right)
    {
        var telling = left.Reason != TimeReason.Closed ? left : right.Reason != TimeReason.Closed ? right : left with { Calendar = null };
        return (operation, left.IsCounted, right.IsCounted) switch
        {
            (_, false, false) => operation == CalendarOperation.Difference ? left : telling,
            (CalendarOperation.Union, _, _) => left.IsCounted ? left : right,
            (CalendarOperation.Intersection, _, _) => !left.IsCounted ? left : !right.IsCounted ? right : left,
            (_, true, true) => new(default, default, false, TimeReason.Excluded, right.Detail, right.Calendar),
            _ => left,
        };
    }
}
