using NodaTime;

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
        var local = start.InZone(zone);
        var (date, timeOfDay) = (local.Date, local.TimeOfDay);
        if (rules.LateStart == LateStart.NextWorkingDay && IsWorkingDay(date, rules.RegularDaysOnly) && IsOutside(start, date, step))
        {
            if (Working(date.PlusDays(step), step, rules) is not { } next || Edge(next, -step) is not { } edge)
            {
                return null;
            }

            (date, timeOfDay) = (next, edge.InZone(zone).TimeOfDay);
        }

        // No days from a date that is not worked: the next one that is (going back, the previous one).
        LocalDate? target = days == 0 ? Working(date, step, rules) : date;
        for (var left = days; left > 0 && target is { } from; left--)
        {
            target = Working(from.PlusDays(step), step, rules);
        }

        return target is not { } on ? null : rules.Landing switch
        {
            Landing.SameTime => Into(At(on, timeOfDay), step),
            Landing.EndOfBusiness => Edge(on, 1),
            _ => Edge(on, -1),
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
                return InRange(At(counted, local.TimeOfDay));
            }

            date = Working(counted, rules.Roll == DateRoll.Next ? 1 : -1, rules);
        }

        return date is not { } on ? null : rules.Landing switch
        {
            Landing.SameTime => InRange(At(on, local.TimeOfDay)),
            Landing.EndOfBusiness => Edge(on, 1),
            _ => Edge(on, -1),
        };
    }

    // The date a number of days, weeks or months after another; null behind the last date of the range.
    private static LocalDate? On(LocalDate date, TimeLimit limit, DeadlineRules rules)
    {
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
        for (var quiet = 0; BusinessTimeRange.Contains(date); date = date.PlusDays(step))
        {
            if (IsWorkingDay(date, rules.RegularDaysOnly))
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

    private Instant At(LocalDate date, LocalTime timeOfDay) => date.At(timeOfDay).InZoneLeniently(zone).ToInstant();

    private bool IsOutside(Instant start, LocalDate date, int step) =>
        Edge(date, step) is { } edge && (step > 0 ? start >= edge : start <= edge);

    private Instant? Into(Instant instant, int step)
    {
        if (!BusinessTimeRange.Contains(instant))
        {
            return null;
        }

        return step > 0 ? time.NextOpening(instant) : time.PreviousClosing(instant);
    }

    // The last closing (1) or first opening (-1) of the shifts of a date; of a date whose hours are all breaks, the next opening.
    private Instant? Edge(LocalDate date, int side)
    {
        var shifts = dates.ShiftsOf(date);
        if (shifts.Count == 0)
        {
            return Into(At(date, LocalTime.Midnight), 1);
        }

        var (from, to) = (Boundary(date, shifts[0].From), Boundary(date, shifts.Max(s => s.To)));
        if (!BusinessTimeRange.Contains(from) || to > BusinessTimeRange.End)
        {
            return null;
        }

        var open = side > 0
            ? time.Walk.Backward(from, to).Select(p => (Instant?)p.End).FirstOrDefault()
            : time.Walk.Forward(from, to).Select(p => (Instant?)p.Start).FirstOrDefault();
        return open ?? Into(to, 1);
    }

    private Instant Boundary(LocalDate date, long nanosecond) =>
        date.AtMidnight().PlusNanoseconds(nanosecond).InZoneLeniently(zone).ToInstant();
}
