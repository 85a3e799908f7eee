using NodaTime;
using NodaTime.TimeZones;

namespace ServiceQuality.Domain.Calendars;

// Deadlines counted in dates: working days, calendar days, weeks, months. Null is what the calendar cannot reach.
internal sealed class DateArithmetic(DateTimeZone zone, CalendarDates dates, OpenTime time)
{
    // Beyond the exceptions a week without a working day is followed by no other.
    private const int QuietDays = 400;

    internal bool IsWorkingDay(LocalDate date, bool regularOnly) => dates.HasWork(date, regularOnly) && Exists(date);

    // A number of days of one direction: step is 1 for forward and -1 for back, also when there are no days to go.
    internal Instant? AddWorkingDays(Instant start, long days, int step, DeadlineRules rules)
    {
        var local = start.InZone(zone).LocalDateTime;
        var (date, from) = (local.Date, local);
        if (rules.LateStart == LateStart.NextWorkingDay && IsLate(start, date, step, rules))
        {
            if (Working(date.PlusDays(step), step, rules) is not { } next || Edge(next, -step, step) is not { } edge)
            {
                return null;
            }

            (date, from) = (next, edge.InZone(zone).LocalDateTime);
        }

        // No days from a date that is not worked: the next one that is (going back, the previous one).
        var counted = date;
        LocalDate? target = days == 0 ? Working(date, step, rules) : date;
        for (var left = days; left > 0 && target is { } day; left--)
        {
            target = Working(day.PlusDays(step), step, rules);
        }

        return target is not { } on ? null : rules.Landing switch
        {
            // The time from which was counted may lie on the day after its date: a closing at or past midnight.
            Landing.SameTime => Into(SameTime(on.PlusDays(Period.DaysBetween(counted, from.Date)), from.TimeOfDay, start), step),
            Landing.EndOfBusiness => Edge(on, 1, step),
            _ => Edge(on, -1, step),
        };
    }

    internal Instant? AddDates(Instant start, TimeLimit limit, DeadlineRules rules)
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
                return InRange(SameTime(counted, local.TimeOfDay, start));
            }

            date = Working(counted, rules.Roll == DateRoll.Next ? 1 : -1, rules);
        }

        return date is not { } on ? null : rules.Landing switch
        {
            Landing.SameTime => InRange(SameTime(on, local.TimeOfDay, start)),
            Landing.EndOfBusiness => Edge(on, 1, 1),
            _ => Edge(on, -1, 1),
        };
    }

    // The date a number of days, weeks or months after another; null behind the last date of the range.
    private static LocalDate? On(LocalDate date, TimeLimit limit, DeadlineRules rules)
    {
        if (!BusinessTimeRange.Contains(date))
        {
            return null;
        }

        var last = new LocalDate(9998, 12, 31);
        var days = limit.Kind switch
        {
            TimeLimitKind.Weeks => 7 * limit.Count,
            TimeLimitKind.CalendarDays when rules.DayCount == DayCount.FromSameDay => Math.Max(limit.Count - 1, 0),
            _ => limit.Count,
        };
        return limit.Kind == TimeLimitKind.Months
            ? limit.Count <= Period.Between(date, last, PeriodUnits.Months).Months ? date.PlusMonths(limit.Count) : null
            : days <= Period.DaysBetween(date, last) ? date.PlusDays(days) : null;
    }

    private static Instant? InRange(Instant instant) => BusinessTimeRange.Contains(instant) ? instant : null;

    // The first working date from a date on, forward or back.
    private LocalDate? Working(LocalDate date, int step, DeadlineRules rules)
    {
        for (var quiet = 0; step > 0 ? date.Year <= 9998 : date.Year >= 1; date = date.PlusDays(step))
        {
            if (BusinessTimeRange.Contains(date) && IsWorkingDay(date, rules.RegularDaysOnly))
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

    // A zone may skip a date whole, as Samoa did on 2011-12-30; a gap that leaves a part of it leaves its first or last instant.
    private bool Exists(LocalDate date) =>
        zone.MapLocal(date.AtMidnight()).Count > 0 || zone.MapLocal(date.At(LocalTime.MaxValue)).Count > 0;

    // A time of a date; on the date of the start at its time, the start itself, which may be the second pass of a repeated hour.
    private Instant SameTime(LocalDate date, LocalTime timeOfDay, Instant start)
    {
        var local = date.At(timeOfDay);
        return local == start.InZone(zone).LocalDateTime ? start : local.InZoneLeniently(zone).ToInstant();
    }

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

    // The last closing (1) or first opening (-1) of the shifts of a date. Of a date without an open instant, all breaks say: the next
    // opening, or, going back, the previous closing.
    private Instant? Edge(LocalDate date, int side, int step)
    {
        var business = BusinessOf(date).ToList();
        return business.Count == 0 ? Into(date.AtMidnight().InZoneLeniently(zone).ToInstant(), step)
            : InRange(side > 0 ? business.Max(b => b.End) : business.Min(b => b.Start));
    }

    // What is open in the shifts of a date, stretch by stretch of one offset, since a time change may move or repeat their ends.
    private IEnumerable<Interval> BusinessOf(LocalDate date)
    {
        var shifts = dates.ShiftsOf(date);
        var midnight = date.AtMidnight().InUtc().ToInstant();
        foreach (var stretch in zone.GetZoneIntervals(midnight - Duration.FromDays(2), midnight + Duration.FromDays(4)))
        {
            for (var day = 0; day <= 1; day++)
            {
                foreach (var (open, close) in dates.OpenOn(date.PlusDays(day)))
                {
                    foreach (var shift in shifts)
                    {
                        var start = Math.Max(open, shift.From - (day * Shift.Day));
                        var end = Math.Min(close, shift.To - (day * Shift.Day));
                        if (start < end && Within(stretch, At(start, day), At(end, day)) is { } part)
                        {
                            yield return part;
                        }
                    }
                }
            }

            Instant At(long nanosecond, int day) =>
                midnight + Duration.FromDays(day) + Duration.FromNanoseconds(nanosecond) - Duration.FromNanoseconds(stretch.WallOffset.Nanoseconds);
        }
    }

    private static Interval? Within(ZoneInterval stretch, Instant start, Instant end)
    {
        start = stretch.HasStart ? Instant.Max(start, stretch.Start) : start;
        end = stretch.HasEnd ? Instant.Min(end, stretch.End) : end;
        return start < end ? new(start, end) : null;
    }
}
