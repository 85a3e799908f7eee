using NodaTime;
using NodaTime.TimeZones;

namespace ServiceQuality.Domain.Calendars;

// Deadlines counted in dates: working days, calendar days, weeks, months. Null is what the calendar cannot reach.
internal sealed class DateArithmetic(DateTimeZone zone, WorkingDates dates, OpenTime time)
{
    internal bool IsWorkingDay(LocalDate date, bool regularOnly) => dates.IsWorkingDay(date, regularOnly);

    // A number of days of one direction: step is 1 for forward and -1 for back, also when there are no days to go.
    internal DateDeadline? AddWorkingDays(Instant start, long days, int step, DeadlineRules rules)
    {
        var local = start.InZone(zone).LocalDateTime;
        var (date, from) = (local.Date, local);
        if (rules.LateStart == LateStart.NextWorkingDay && IsLate(start, date, step, rules))
        {
            if (dates.Working(date.PlusDays(step), step, rules.RegularDaysOnly) is not { } next || Edge(next, -step, step) is not { } edge)
            {
                return null;
            }

            (date, from) = (next, edge.InZone(zone).LocalDateTime);
        }

        // No days from a date that is not worked: the next one that is (going back, the previous one).
        var counted = date;
        LocalDate? target = days == 0 ? dates.Working(date, step, rules.RegularDaysOnly) : date;
        for (var left = days; left > 0 && target is { } day; left--)
        {
            target = dates.Working(day.PlusDays(step), step, rules.RegularDaysOnly);
        }

        if (target is not { } on)
        {
            return null;
        }

        // The time from which was counted may lie on the day after its date: a closing at or past midnight.
        var aimed = on.PlusDays(Period.DaysBetween(counted, from.Date)).At(from.TimeOfDay);
        return rules.Landing == Landing.SameTime
            ? DateDeadline.Of(counted, on, on, aimed, Into(At(aimed, start, rules), step))
            : DateDeadline.Of(counted, on, on, null, Edge(on, rules.Landing == Landing.EndOfBusiness ? 1 : -1, step));
    }

    private DateDeadline? AddDates(Instant start, TimeLimit limit, DeadlineRules rules)
    {
        var local = start.InZone(zone);
        if (On(local.Date, limit, rules) is not { } counted)
        {
            return null;
        }

        LocalDate? date = counted;
        if (!IsWorkingDay(counted, rules.RegularDaysOnly))
        {
            if (rules.Roll == DateRoll.None)
            {
                return SameTime(counted);
            }

            date = dates.Working(counted, rules.Roll == DateRoll.Next ? 1 : -1, rules.RegularDaysOnly);
        }

        return date is not { } on ? null
            : rules.Landing == Landing.SameTime ? SameTime(on)
            : DateDeadline.Of(local.Date, counted, on, null, Edge(on, rules.Landing == Landing.EndOfBusiness ? 1 : -1, 1));

        DateDeadline? SameTime(LocalDate day)
        {
            var aimed = day.At(local.TimeOfDay);
            return DateDeadline.Of(local.Date, counted, day, aimed, InRange(At(aimed, start, rules)));
        }
    }

    // The due of a limit in dates, and the way to it.
    internal DateDeadline? Due(Instant start, TimeLimit limit, DeadlineRules rules) => limit.Kind == TimeLimitKind.WorkingDays
        ? AddWorkingDays(start, limit.Count, 1, rules)
        : AddDates(start, limit, rules);

    // The date a number of days, weeks or months after another; null behind the last date of the range.
    private static LocalDate? On(LocalDate date, TimeLimit limit, DeadlineRules rules)
    {
        var last = BusinessTimeRange.LastDate;
        if (date > last)
        {
            return null;
        }

        var days = limit.Kind switch
        {
            TimeLimitKind.Weeks => 7 * limit.Count,
            TimeLimitKind.CalendarDays when rules.DayCount == DayCount.FromSameDay => Math.Max(limit.Count - 1, 0),
            _ => limit.Count,
        };
        return limit.Kind == TimeLimitKind.Months
            ? limit.Count <= (12 * (last.Year - date.Year)) + last.Month - date.Month ? date.PlusMonths(limit.Count) : null
            : days <= Period.DaysBetween(date, last) ? date.PlusDays(days) : null;
    }

    private static Instant? InRange(Instant instant) => BusinessTimeRange.Contains(instant) ? instant : null;

    // The instant of a local time; of that of the start the start itself, which may be the second pass of a repeated hour.
    private Instant At(LocalDateTime local, Instant start, DeadlineRules rules) =>
        local == start.InZone(zone).LocalDateTime ? start
        : ReferenceEquals(rules.Resolver, Resolvers.LenientResolver) ? LenientTime.At(local, zone) : local.InZone(zone, rules.Resolver).ToInstant();

    // Whether a start lies behind the business of its date (going back, before it) and in no other business.
    private bool IsLate(Instant start, LocalDate date, int step, DeadlineRules rules)
    {
        if (!IsWorkingDay(date, rules.RegularDaysOnly))
        {
            return true;
        }

        var isInBusiness = step > 0 ? time.IsOpen(start) : time.PreviousClosing(start) == start;
        return !isInBusiness && Edge(date, step, step) is { } edge && (step > 0 ? start > edge : start < edge);
    }

    private Instant? Into(Instant instant, int step)
    {
        if (!BusinessTimeRange.Contains(instant))
        {
            return null;
        }

        return step > 0 ? time.NextOpening(instant) : time.PreviousClosing(instant);
    }

    // The last closing (1) or first opening (-1) of the business of a date. Of a date without an open instant, all breaks say: the next
    // opening, or, going back, the previous closing.
    private Instant? Edge(LocalDate date, int side, int step) => dates.BusinessOf(date) is { } business
        ? InRange(side > 0 ? business.End : business.Start)
        : Into(date.AtMidnight().InZoneLeniently(zone).ToInstant(), step);
}
