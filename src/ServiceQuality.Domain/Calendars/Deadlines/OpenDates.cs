using NodaTime;

namespace ServiceQuality.Domain.Calendars;

// A date of a composite is a working day when it has open time; open time that runs past midnight belongs to both dates.
internal sealed class OpenDates(DateTimeZone zone, OpenTime time, Func<OpenTime> regular) : WorkingDates
{
    // Clocks that go back over midnight give two dates in turn. Further apart, dates and instants have the same order.
    private const int Margin = 2;

    internal override bool IsWorkingDay(LocalDate date, bool regularOnly) => Business(date, Time(regularOnly)) is not null;

    // From one date with nothing open straight to those around the next open instant.
    internal override LocalDate? FindWorkingDay(LocalDate date, int step, bool regularOnly)
    {
        var hours = Time(regularOnly);
        date = step > 0 ? LocalDate.Max(date, BusinessTimeRange.FirstDate) : LocalDate.Min(date, BusinessTimeRange.LastDate);
        while (BusinessTimeRange.Contains(date))
        {
            if (Business(date, hours) is not null)
            {
                return date;
            }

            date = date.PlusDays(step);
            var edge = date.AtMidnight().InZoneLeniently(zone).ToInstant();
            if (!BusinessTimeRange.Contains(edge))
            {
                continue;
            }

            var next = step > 0 ? hours.NextOpening(edge - Margins(edge)) : hours.PreviousClosing(edge + Margins(edge));
            if (next is not { } instant)
            {
                return null;
            }

            var around = instant.InZone(zone).Date;
            date = step > 0 ? LocalDate.Max(date, around.PlusDays(-Margin)) : LocalDate.Min(date, around.PlusDays(Margin));
        }

        return null;
    }

    internal override Interval? BusinessOf(LocalDate date) => Business(date, time);

    // The instants of a date: more than one interval when clocks go back over midnight, none when the zone skips the date.
    internal static IEnumerable<Interval> InstantsOf(DateTimeZone zone, LocalDate date)
    {
        var midnight = date.AtMidnight().InUtc().ToInstant();
        var (from, to) = (midnight - Duration.FromDays(Margin), midnight + Duration.FromDays(1 + Margin));
        foreach (var interval in zone.GetZoneIntervals(from, to))
        {
            var offset = Duration.FromNanoseconds(interval.WallOffset.Nanoseconds);
            var start = Instant.Max(midnight - offset, BusinessTimeRange.Start);
            var end = Instant.Min(midnight + Duration.FromDays(1) - offset, BusinessTimeRange.End - Duration.Epsilon);
            start = interval.HasStart ? Instant.Max(start, interval.Start) : start;
            end = interval.HasEnd ? Instant.Min(end, interval.End) : end;
            if (start < end)
            {
                yield return new(start, end);
            }
        }
    }

    private OpenTime Time(bool regularOnly) => regularOnly ? regular() : time;

    private Interval? Business(LocalDate date, OpenTime hours)
    {
        Interval? business = null;
        foreach (var part in InstantsOf(zone, date))
        {
            if (hours.NextOpening(part.Start) is { } opening && opening < part.End)
            {
                business = new(business?.Start ?? opening, hours.PreviousClosing(part.End)!.Value);
            }
        }

        return business;
    }

    // How far to look back before an edge, within the range.
    private static Duration Margins(Instant edge) => Duration.Min(
        Duration.FromDays(Margin),
        Duration.Min(edge - BusinessTimeRange.Start, BusinessTimeRange.End - Duration.Epsilon - edge));
}
