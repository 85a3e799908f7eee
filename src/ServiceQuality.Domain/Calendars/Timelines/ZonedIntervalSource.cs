using NodaTime;

namespace ServiceQuality.Domain.Calendars;

// The dates of a calendar in its time zone: within a stretch of one offset, instants are local time moved by the offset.
internal sealed class ZonedIntervalSource(DateTimeZone zone, CalendarDates dates) : OpenIntervalSource
{
    private const long Day = NodaConstants.NanosecondsPerDay;

    internal override OpenIntervals Between(int firstDay, int endDay, int origin)
    {
        OpenIntervals open = new();
        var (low, high) = (UtcDays.Start(firstDay), UtcDays.Start(endDay));
        foreach (var stretch in zone.GetZoneIntervals(low, high))
        {
            var offset = stretch.WallOffset.Nanoseconds;
            var from = UtcDays.Nanoseconds(stretch.HasStart ? Instant.Max(low, stretch.Start) : low, origin);
            var to = UtcDays.Nanoseconds(stretch.HasEnd ? Instant.Min(high, stretch.End) : high, origin);
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
        using var stretches = zone.GetZoneIntervals(BusinessTimeRange.Start, BusinessTimeRange.End).GetEnumerator();
        stretches.MoveNext();
        for (var year = 1; year <= UtcDays.Years; year++)
        {
            var (first, end) = (UtcDays.FirstOf(year), UtcDays.FirstOf(year + 1));
            List<(long At, int Seconds)> offsets = [(0, stretches.Current.WallOffset.Seconds)];
            while (stretches.Current.HasEnd && stretches.Current.End < UtcDays.Start(end) && stretches.MoveNext())
            {
                offsets.Add((UtcDays.Nanoseconds(stretches.Current.Start, first), stretches.Current.WallOffset.Seconds));
            }

            // The local dates of a year in UTC reach into the days beside it.
            shapes[year - 1] = dates.OrdinaryWeek(first - 1, end) is { } week
                ? new YearShape(week, UtcDays.DayOfWeek(first), end - first, [.. offsets])
                : year;
        }

        return shapes;
    }

    private sealed record YearShape(int Week, int FirstDay, int Days, ValueList<(long At, int Seconds)> Offsets);
}
