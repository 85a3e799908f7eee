using NodaTime;

namespace ServiceQuality.Domain.Calendars;

// The dates of a deadline in dates, one by one: up to where counting begins, the count, and the move to a working day and into
// the hours.
internal sealed class DateExplanation(BusinessCalendar calendar, Deadline deadline, DateDeadline dates)
{
    private readonly TimeLimit _limit = deadline.Limit;
    private readonly DeadlineRules _rules = deadline.Rules;

    private bool CountsStart =>
        _limit is { Kind: > TimeLimitKind.WorkingDays, Count: > 0 } && _rules.DayCount == DayCount.FromSameDay;

    internal IEnumerable<ExplainedDay> Days() => BeforeCount().Concat(Count()).Concat(Roll()).Concat(MoveIntoHours());

    // Counting begins on the date of the start, or on the working day that a late start or a count of zero moves it to.
    private IEnumerable<ExplainedDay> BeforeCount()
    {
        var first = _limit.Kind == TimeLimitKind.WorkingDays && _limit.Count == 0 ? dates.Target : dates.From;
        for (var date = deadline.Start.InZone(calendar.Zone!).Date; date < first; date = date.PlusDays(1))
        {
            yield return Skip(date);
        }

        if (!CountsStart)
        {
            yield return new(first, false, 0, TimeReason.Start, null);
        }
    }

    private IEnumerable<ExplainedDay> Count()
    {
        var date = CountsStart ? dates.From : dates.From.PlusDays(1);
        for (var number = 0; number < _limit.Count; date = date.PlusDays(1))
        {
            if (_limit.Kind == TimeLimitKind.WorkingDays && !IsWorkingDay(date))
            {
                yield return Skip(date, number);
                continue;
            }

            number++;
            yield return _limit.Kind switch
            {
                TimeLimitKind.WorkingDays => CountWorkingDay(date, number),
                TimeLimitKind.CalendarDays => new(date, true, number, TimeReason.Date, null),
                TimeLimitKind.Weeks => new(dates.From.PlusWeeks(number), true, number, TimeReason.Date, null),
                _ => new(dates.From.PlusMonths(number), true, number, TimeReason.Date, null),
            };
        }
    }

    // From the date that the count gave to the date before the one on which it falls due, forward or back.
    private IEnumerable<ExplainedDay> Roll()
    {
        if (_limit.Kind == TimeLimitKind.WorkingDays)
        {
            yield break;
        }

        var step = dates.Counted < dates.Target ? 1 : -1;
        for (var date = dates.Counted; date != dates.Target; date = date.PlusDays(step))
        {
            yield return Skip(date, _limit.Count);
        }
    }

    // A time outside the hours of its date moves on to the next opening, over the dates between.
    private IEnumerable<ExplainedDay> MoveIntoHours()
    {
        var due = dates.Due.InZone(calendar.Zone!).Date;
        for (var date = dates.Target.PlusDays(1); date < due; date = date.PlusDays(1))
        {
            yield return Skip(date, _limit.Count);
        }
    }

    private bool IsWorkingDay(LocalDate date) => calendar.Dates.IsWorkingDay(date, _rules.RegularDaysOnly);

    private ExplainedDay CountWorkingDay(LocalDate date, int number)
    {
        var (reason, detail) = calendar.ReasonFor(date, true, _rules.RegularDaysOnly);
        return new(date, true, number, reason, detail);
    }

    private ExplainedDay Skip(LocalDate date, int number = 0)
    {
        // The date of a late start may be a working day: the rest of it is closed.
        var (reason, detail) = IsWorkingDay(date)
            ? new DateReason(TimeReason.Closed)
            : calendar.ReasonFor(date, false, _rules.RegularDaysOnly);
        return new(date, false, number, reason, detail);
    }
}
