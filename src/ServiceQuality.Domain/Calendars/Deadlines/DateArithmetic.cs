using NodaTime;
using NodaTime.TimeZones;

namespace ServiceQuality.Domain.Calendars;

// Deadlines counted in dates: working days, calendar days, weeks, months. Null is what the calendar cannot reach.
internal sealed class DateArithmetic(DateTimeZone zone, WorkingDates dates, OpenTime time)
{
    internal bool IsWorkingDay(LocalDate date, bool regularOnly) => dates.IsWorkingDay(date, regularOnly);

    internal LocalDate? FindWorkingDay(LocalDate date) => dates.FindWorkingDay(date, 1, regularOnly: false);

    // The first instant of a date; of a date that the zone skips, that of the next.
    internal Instant StartOf(LocalDate date) => LenientTime.ToInstant(date.AtMidnight(), zone);

    // The end of the date that is a number of days, weeks or months before that of an instant.
    internal Instant EndOfDateBefore(Instant at, TimeLimit limit)
    {
        var date = at.InZone(zone).Date;
        var before = limit.Kind switch
        {
            TimeLimitKind.CalendarDays => date.PlusDays(-limit.Count),
            TimeLimitKind.Weeks => date.PlusWeeks(-limit.Count),
            _ => date.PlusMonths(-limit.Count),
        };
        return StartOf(before.PlusDays(1));
    }

    // The due of a limit in dates.
    internal DateDeadline? Due(Instant start, TimeLimit limit, DeadlineRules rules) => limit.Kind == TimeLimitKind.WorkingDays
        ? AddWorkingDays(start, limit.Count, 1, rules)
        : AddDates(start, limit, rules);

    // A number of days in one direction: step is 1 for forward and -1 for back, also when the number is zero.
    internal DateDeadline? AddWorkingDays(Instant start, long days, int step, DeadlineRules rules)
    {
        if (CountingStart(start, step, rules) is not { } from)
        {
            return null;
        }

        // Zero days from a date that is not a working day: the next one that is (going back, the previous one).
        var counted = from.Date;
        LocalDate? last = days == 0 ? dates.FindWorkingDay(counted, step, rules.RegularDaysOnly) : counted;
        for (var left = days; left > 0 && last is { } day; left--)
        {
            last = dates.FindWorkingDay(day.PlusDays(step), step, rules.RegularDaysOnly);
        }

        if (last is not { } target)
        {
            return null;
        }

        if (rules.Landing == Landing.EndOfDate)
        {
            return DateDeadline.Of(counted, target, target, null, EndOf(target, start, rules));
        }

        if (rules.Landing != Landing.SameTime)
        {
            return DateDeadline.Of(counted, target, target, null, BoundaryOf(target, rules.Landing, step));
        }

        // A closing at or past midnight, from which a late start counts, is on the day after its date.
        var intended = target.PlusDays(Period.DaysBetween(counted, from.Local.Date)).At(from.Local.TimeOfDay);
        return DateDeadline.Of(counted, target, target, intended, MoveIntoHours(ToInstant(intended, start, rules), step));
    }

    private DateDeadline? AddDates(Instant start, TimeLimit limit, DeadlineRules rules)
    {
        var local = start.InZone(zone);
        if (AddToDate(local.Date, limit, rules) is not { } counted || RollDate(counted, rules) is not { } target)
        {
            return null;
        }

        if (rules.Landing == Landing.EndOfDate)
        {
            return DateDeadline.Of(local.Date, counted, target, null, EndOf(target, start, rules));
        }

        if (rules.Landing != Landing.SameTime && IsWorkingDay(target, rules.RegularDaysOnly))
        {
            return DateDeadline.Of(local.Date, counted, target, null, BoundaryOf(target, rules.Landing, 1));
        }

        var intended = target.At(local.TimeOfDay);
        return DateDeadline.Of(local.Date, counted, target, intended, InRange(ToInstant(intended, start, rules)));
    }

    // The date from which working days count, and the local time at which counting begins; null when a late start has no next
    // working day.
    private (LocalDate Date, LocalDateTime Local)? CountingStart(Instant start, int step, DeadlineRules rules)
    {
        var local = start.InZone(zone).LocalDateTime;
        if (rules.LateStart == LateStart.SameDate || !IsLate(start, local.Date, step, rules))
        {
            return (local.Date, local);
        }

        if (dates.FindWorkingDay(local.Date.PlusDays(step), step, rules.RegularDaysOnly) is not { } next)
        {
            return null;
        }

        return Boundary(next, isClosing: step < 0, step) is { } boundary ? (next, boundary.InZone(zone).LocalDateTime) : null;
    }

    // The date a number of days, weeks or months after another; null after the last date of the range.
    private static LocalDate? AddToDate(LocalDate date, TimeLimit limit, DeadlineRules rules)
    {
        var last = BusinessTimeRange.LastDate;
        if (date > last)
        {
            return null;
        }

        // With the date of the start as the first, a count ends a day earlier.
        var first = rules.DayCount == DayCount.FromSameDay && limit.Count > 0 ? 1 : 0;
        if (limit.Kind == TimeLimitKind.Months)
        {
            var monthsLeft = (12 * (last.Year - date.Year)) + last.Month - date.Month;
            if (limit.Count > monthsLeft)
            {
                return null;
            }

            // Months that end in a shorter month end on its last date, whichever date is the first.
            var end = date.PlusMonths(limit.Count);
            return end.Day == date.Day ? end.PlusDays(-first) : end;
        }

        var days = limit.Kind switch
        {
            TimeLimitKind.Weeks => 7 * limit.Count,
            _ => limit.Count,
        } - first;
        return days <= Period.DaysBetween(date, last) ? date.PlusDays(days) : null;
    }

    private LocalDate? RollDate(LocalDate date, DeadlineRules rules)
    {
        if (rules.Roll == DateRoll.None || IsWorkingDay(date, rules.RegularDaysOnly))
        {
            return date;
        }

        return dates.FindWorkingDay(date, rules.Roll == DateRoll.Next ? 1 : -1, rules.RegularDaysOnly);
    }

    // 24:00 of a date. Clocks that go back over midnight repeat the end of a date: a start after the first midnight stays.
    private Instant? EndOf(LocalDate date, Instant start, DeadlineRules rules)
    {
        var end = ToInstant(date.PlusDays(1).AtMidnight(), start, rules);
        return InRange(date == start.InZone(zone).Date ? Instant.Max(start, end) : end);
    }

    private static Instant? InRange(Instant instant) => BusinessTimeRange.Contains(instant) ? instant : null;

    // The instant of a local time. That of the start is the start itself, which may be the second pass of a repeated hour.
    private Instant ToInstant(LocalDateTime local, Instant start, DeadlineRules rules)
    {
        if (local == start.InZone(zone).LocalDateTime)
        {
            return start;
        }

        return ReferenceEquals(rules.Resolver, Resolvers.LenientResolver)
            ? LenientTime.ToInstant(local, zone)
            : local.InZone(zone, rules.Resolver).ToInstant();
    }

    // Whether a start is after the business of its date (going back, before it) and in no other business.
    private bool IsLate(Instant start, LocalDate date, int step, DeadlineRules rules)
    {
        if (!IsWorkingDay(date, rules.RegularDaysOnly))
        {
            return true;
        }

        var isInBusiness = step > 0 ? time.IsOpen(start) : time.PreviousClosing(start) == start;
        if (isInBusiness || Boundary(date, isClosing: step > 0, step) is not { } boundary)
        {
            return false;
        }

        return step > 0 ? start > boundary : start < boundary;
    }

    private Instant? MoveIntoHours(Instant instant, int step)
    {
        if (!BusinessTimeRange.Contains(instant))
        {
            return null;
        }

        return step > 0 ? time.NextOpening(instant) : time.PreviousClosing(instant);
    }

    private Instant? BoundaryOf(LocalDate date, Landing landing, int step) =>
        Boundary(date, landing == Landing.EndOfBusiness, step);

    // The last closing or the first opening of the business of a date. Of a date without an open instant, such as one that is all
    // breaks, the next opening, or, going back, the previous closing.
    private Instant? Boundary(LocalDate date, bool isClosing, int step)
    {
        if (dates.BusinessOf(date) is { } business)
        {
            return InRange(isClosing ? business.End : business.Start);
        }

        return MoveIntoHours(date.AtMidnight().InZoneLeniently(zone).ToInstant(), step);
    }
}
