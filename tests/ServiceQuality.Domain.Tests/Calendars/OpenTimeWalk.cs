using NodaTime;
using ServiceQuality.Domain.Calendars;

namespace ServiceQuality.Domain.Tests.Calendars;

/// <summary>
/// Walks a calendar date by date, as plainly as the definition reads: t is open iff local(t) lies in a shift that starts on some
/// date and in no holiday and no break. The timelines are held against it.
/// </summary>
internal sealed class OpenTimeWalk
{
    // Beyond the dated exceptions only the week and the zone's rules are left. What does not happen for more than a year there,
    // in no week and on neither side of a time change, never happens.
    private const int QuietDays = 400;

    private readonly DateTimeZone _zone;
    private readonly CalendarDates _dates;

    internal OpenTimeWalk(DateTimeZone zone, CalendarDates dates)
    {
        _zone = zone;
        _dates = dates;
    }

    internal bool IsOpen(Instant t)
    {
        var local = t.InZone(_zone);
        return Array.Exists(_dates.OpenOn(local.Date), p => p.Start <= local.NanosecondOfDay && local.NanosecondOfDay < p.End);
    }

    // The pieces of open time in [from, to), in order; two pieces may touch at midnight. Ends early when nothing can follow.
    internal IEnumerable<Interval> Forward(Instant from, Instant to)
    {
        var quiet = 0;
        foreach (var zone in _zone.GetZoneIntervals(from, to))
        {
            var start = zone.HasStart ? Instant.Max(from, zone.Start) : from;
            var end = zone.HasEnd ? Instant.Min(to, zone.End) : to;
            var last = end.WithOffset(zone.WallOffset).Date;
            for (var date = start.WithOffset(zone.WallOffset).Date; date <= last; date = date.PlusDays(1))
            {
                quiet++;
                foreach (var (pieceStart, pieceEnd) in _dates.OpenOn(date))
                {
                    var opening = Instant.Max(start, At(date, pieceStart, zone.WallOffset));
                    var closing = Instant.Min(end, At(date, pieceEnd, zone.WallOffset));
                    if (opening < closing)
                    {
                        quiet = 0;
                        yield return new(opening, closing);
                    }
                }

                if (quiet > QuietDays && Period.DaysBetween(_dates.Last, date) > QuietDays)
                {
                    yield break;
                }
            }
        }
    }

    // The same pieces, the latest first.
    internal IEnumerable<Interval> Backward(Instant from, Instant to)
    {
        var window = Duration.FromDays(16);
        for (var (end, quiet) = (to, Duration.Zero); end > from;)
        {
            var start = end - from > window ? end - window : from;
            var pieces = Forward(start, end).ToList();
            for (var i = pieces.Count - 1; i >= 0; i--)
            {
                yield return pieces[i];
            }

            quiet = pieces.Count > 0 ? Duration.Zero : quiet + window;
            if (quiet > Duration.FromDays(QuietDays) && Period.DaysBetween(Date(end), _dates.First) > QuietDays)
            {
                yield break;
            }

            end = start;
        }
    }

    // Whole open intervals: touching pieces are one. An interval that runs on for good ends at `to`.
    internal static IEnumerable<Interval> Merged(IEnumerable<Interval> pieces)
    {
        Interval? open = null;
        foreach (var piece in pieces)
        {
            if (open is { } before && before.End == piece.Start)
            {
                open = new(before.Start, piece.End);
            }
            else
            {
                if (open is { } done)
                {
                    yield return done;
                }

                open = piece;
            }
        }

        if (open is { } last)
        {
            yield return last;
        }
    }

    // The first closing after t, null when open time never ends or never comes again.
    internal Instant? NextClosing(Instant t)
    {
        Interval? open = null;
        foreach (var piece in Forward(t, BusinessTimeRange.End))
        {
            if (open is { } before && before.End != piece.Start)
            {
                return before.End;
            }

            open = new(open?.Start ?? piece.Start, piece.End);
            if (IsLong(open.Value) && Period.DaysBetween(_dates.Last, Date(open.Value.End)) > 2 * QuietDays)
            {
                return null;
            }
        }

        return open is { } last && last.End < BusinessTimeRange.End ? last.End : null;
    }

    // The last opening before t, null when open time has no beginning.
    internal Instant? PreviousOpening(Instant t)
    {
        Interval? open = null;
        foreach (var piece in Backward(BusinessTimeRange.Start, t))
        {
            if (open is { } after && piece.End != after.Start)
            {
                return after.Start;
            }

            open = new(piece.Start, open?.End ?? piece.End);
            if (IsLong(open.Value) && Period.DaysBetween(Date(open.Value.Start), _dates.First) > 2 * QuietDays)
            {
                return null;
            }
        }

        return open is { } first && first.Start > BusinessTimeRange.Start ? first.Start : null;
    }

    private static Instant At(LocalDate date, long nanosecond, Offset offset) =>
        date.AtMidnight().PlusNanoseconds(nanosecond).WithOffset(offset).ToInstant();

    private static bool IsLong(Interval open) => open.Duration > Duration.FromDays(2 * QuietDays);

    private LocalDate Date(Instant t) => t.InZone(_zone).Date;
}
