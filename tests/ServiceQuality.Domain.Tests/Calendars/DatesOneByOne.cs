using NodaTime;
using ServiceQuality.Domain.Calendars;

namespace ServiceQuality.Domain.Tests.Calendars;

/// <summary>Dates counted one after another, and the ends of dates found by looking at the clock: slow and obvious.</summary>
internal static class DatesOneByOne
{
    private const int MostDays = 150; // a calendar may have no further working day

    /// <summary>The first instant whose local date is after a date: here always a whole quarter of an hour.</summary>
    internal static Instant EndOf(DateTimeZone zone, LocalDate date)
    {
        var at = date.PlusDays(1).AtMidnight().InUtc().ToInstant() - Duration.FromHours(15);
        while (at.InZone(zone).Date <= date)
        {
            at += Duration.FromMinutes(15);
        }

        return at;
    }

    /// <summary>The first instant of a date; of a date that the zone skips, that of the next.</summary>
    internal static Instant StartOf(DateTimeZone zone, LocalDate date) => EndOf(zone, date.PlusDays(-1));

    /// <summary>The date on which a count of days, weeks or months ends, forward (1) or back (-1); null when far.</summary>
    internal static LocalDate? Count(
        BusinessCalendar calendar, LocalDate from, TimeLimitKind kind, int count, int step = 1, bool regularOnly = false)
    {
        var date = from;
        switch (kind)
        {
            case TimeLimitKind.CalendarDays or TimeLimitKind.Weeks:
                for (var left = kind == TimeLimitKind.Weeks ? 7 * count : count; left > 0; left--)
                {
                    date = date.PlusDays(step);
                }

                return date;
            case TimeLimitKind.Months:
                var (year, month) = (date.Year, date.Month);
                for (var left = count; left > 0; left--)
                {
                    month += step;
                    year += month == 13 ? 1 : month == 0 ? -1 : 0;
                    month = month == 13 ? 1 : month == 0 ? 12 : month;
                }

                return new(year, month, Math.Min(date.Day, CalendarSystem.Iso.GetDaysInMonth(year, month)));
        }

        // Zero working days from another date: the nearest working day.
        for (var left = count == 0 && !Works(date) ? 1 : count; left > 0; left -= Works(date) ? 1 : 0)
        {
            date = date.PlusDays(step);
            if (Math.Abs(Period.DaysBetween(from, date)) > MostDays)
            {
                return null;
            }
        }

        return date;

        bool Works(LocalDate d) => OpenTimeByDefinition.IsWorkingDay(calendar, d, regularOnly);
    }

    /// <summary>The next or previous working day, or the date itself when it is one; null when none is near.</summary>
    internal static LocalDate? Roll(BusinessCalendar calendar, LocalDate date, int step, bool regularOnly = false) =>
        Count(calendar, date, TimeLimitKind.WorkingDays, 0, step, regularOnly);
}
