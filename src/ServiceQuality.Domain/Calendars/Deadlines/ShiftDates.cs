using NodaTime;
using NodaTime.TimeZones;

namespace ServiceQuality.Domain.Calendars;

// A date of a weekly calendar is a working day when it exists in the zone, a shift starts on it and no holiday in effect closes
// it.
internal sealed class ShiftDates(DateTimeZone zone, CalendarDates dates) : WorkingDates
{
    // Beyond the exceptions, no working day follows a week without one.
    private const int QuietDays = 400;

    internal override bool IsWorkingDay(LocalDate date, bool regularOnly) =>
        dates.HasWork(date, regularOnly) && Exists(zone, date);

    internal override LocalDate? FindWorkingDay(LocalDate date, int step, bool regularOnly)
    {
        for (var quiet = 0; step > 0 ? date.Year <= 9998 : date.Year >= 1; date = date.PlusDays(step))
        {
            if (BusinessTimeRange.Contains(date) && IsWorkingDay(date, regularOnly))
            {
                return date;
            }

            var beyond = step > 0 ? Period.DaysBetween(dates.Last, date) : Period.DaysBetween(date, dates.First);
            quiet = beyond > 0 ? quiet + 1 : 0;
            if (quiet > QuietDays)
            {
                return null;
            }
        }

        return null;
    }

    internal override Interval? BusinessOf(LocalDate date)
    {
        var open = Open(date).ToList();
        return open.Count == 0 ? null : new(open.Min(b => b.Start), open.Max(b => b.End));
    }

    // A zone may skip a whole date, as Samoa did on 2011-12-30; a gap that leaves a part of it leaves its first or last instant.
    internal static bool Exists(DateTimeZone zone, LocalDate date) =>
        LenientTime.Exists(date.AtMidnight(), zone) || LenientTime.Exists(date.At(LocalTime.MaxValue), zone);

    // What is open in the shifts of a date, one interval of the zone after the other, since a clock change may move or repeat
    // their ends.
    private IEnumerable<Interval> Open(LocalDate date)
    {
        var shifts = dates.ShiftsOf(date);
        var midnight = date.AtMidnight().InUtc().ToInstant();
        foreach (var interval in zone.GetZoneIntervals(midnight - Duration.FromDays(2), midnight + Duration.FromDays(4)))
        {
            for (var day = 0; day <= 1; day++)
            {
                foreach (var (open, close) in dates.OpenOn(date.PlusDays(day)))
                {
                    foreach (var shift in shifts)
                    {
                        var start = Math.Max(open, shift.From - (day * Shift.Day));
                        var end = Math.Min(close, shift.To - (day * Shift.Day));
                        if (start < end && Within(interval, At(start, day), At(end, day)) is { } part)
                        {
                            yield return part;
                        }
                    }
                }
            }

            Instant At(long nanosecond, int day) =>
                midnight + Duration.FromDays(day) + Duration.FromNanoseconds(nanosecond - interval.WallOffset.Nanoseconds);
        }
    }

    private static Interval? Within(ZoneInterval interval, Instant start, Instant end)
    {
        start = interval.HasStart ? Instant.Max(start, interval.Start) : start;
        end = interval.HasEnd ? Instant.Min(end, interval.End) : end;
        return start < end ? new(start, end) : null;
    }
}
