using NodaTime;

namespace ServiceQuality.Domain.Calendars;

// The dates of a calendar in its time zone: within one zone interval, instants are local time moved by the offset.
internal sealed class ZonedIntervalSource(DateTimeZone zone, CalendarDates dates) : OpenIntervalSource
{
    private const long Day = NodaConstants.NanosecondsPerDay;

    internal override OpenIntervals Between(int firstDay, int endDay, int origin)
    {
        OpenIntervals open = new();
        var (low, high) = (UtcDays.Start(firstDay), UtcDays.Start(endDay));
        foreach (var interval in zone.GetZoneIntervals(low, high))
        {
            var offset = interval.WallOffset.Nanoseconds;
            var from = UtcDays.Nanoseconds(interval.HasStart ? Instant.Max(low, interval.Start) : low, origin);
            var to = UtcDays.Nanoseconds(interval.HasEnd ? Instant.Min(high, interval.End) : high, origin);
            var last = UtcDays.Floor(to + offset - 1);
            for (var day = UtcDays.Floor(from + offset); day <= last; day++)
            {
                foreach (var (start, end) in dates.OpenOn(origin + day))
                {
                    open.Add(Math.Max(from, (day * Day) + start - offset), Math.Min(to, (day * Day) + end - offset));
                }
            }
        }

        return open;
    }

    internal override object[] YearShapes()
    {
        var shapes = new object[UtcDays.Years];
        using var intervals = zone.GetZoneIntervals(BusinessTimeRange.Start, BusinessTimeRange.End).GetEnumerator();
        intervals.MoveNext();
        for (var year = 1; year <= UtcDays.Years; year++)
        {
            var (first, end) = (UtcDays.FirstOf(year), UtcDays.FirstOf(year + 1));
            List<(long At, int Seconds)> offsets = [(0, intervals.Current.WallOffset.Seconds)];
            while (intervals.Current.HasEnd && intervals.Current.End < UtcDays.Start(end) && intervals.MoveNext())
            {
                offsets.Add((UtcDays.Nanoseconds(intervals.Current.Start, first), intervals.Current.WallOffset.Seconds));
            }

            // The local dates of a year in UTC reach into the days before and after it.
            shapes[year - 1] = dates.OrdinaryWeek(first - 1, end) is { } week
                ? new YearShape(week, UtcDays.DayOfWeek(first), end - first, [.. offsets])
                : year;
        }

        return shapes;
    }

    private sealed record YearShape(int Week, int FirstDay, int Days, ValueList<(long At, int Seconds)> Offsets);
}
