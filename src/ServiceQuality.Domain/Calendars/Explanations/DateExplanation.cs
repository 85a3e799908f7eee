using NodaTime;

namespace ServiceQuality.Domain.Calendars;

// The way of a deadline in dates, date by date: to where counting begins, the count, and the roll to a working day.
internal sealed class DateExplanation(BusinessCalendar calendar, Deadline deadline, DateDeadline way)
{
    private readonly TimeLimit _limit = deadline.Limit;
    private readonly DeadlineRules _rules = deadline.Rules;

    internal IEnumerable<ExplainedDay> Days() => ToStart().Concat(Counting()).Concat(Roll()).Concat(IntoHours());

    // Counting begins on the date of the start, or on the working date that a late start or a count of zero moves it to.
    private IEnumerable<ExplainedDay> ToStart()
    {
        var begin = _limit.Kind == TimeLimitKind.WorkingDays && _limit.Count == 0 ? way.Target : way.From;
        for (var date = deadline.Start.InZone(calendar.Zone!).Date; date < begin; date = date.PlusDays(1))
        {
            yield return Skipped(date);
        }

        if (!CountsStart)
        {
            yield return new(begin, false, 0, TimeReason.Start, null);
        }
    }

    private IEnumerable<ExplainedDay> Counting()
    {
        var first = CountsStart ? way.From : way.From.PlusDays(1);
        for (var (date, number) = (first, 0); number < _limit.Count; date = date.PlusDays(1))
        {
            if (_limit.Kind == TimeLimitKind.WorkingDays && !Works(date))
            {
                yield return Skipped(date, number);
                continue;
            }

            number++;
            yield return _limit.Kind switch
            {
                TimeLimitKind.WorkingDays => Worked(date, number),
                TimeLimitKind.CalendarDays => new(date, true, number, TimeReason.Date, null),
                TimeLimitKind.Weeks => new(way.From.PlusWeeks(number), true, number, TimeReason.Date, null),
                _ => new(way.From.PlusMonths(number), true, number, TimeReason.Date, null),
            };
        }
    }

    // From the date that the count gave to before that on which it falls due, forward or back.
    private IEnumerable<ExplainedDay> Roll()
    {
        if (_limit.Kind == TimeLimitKind.WorkingDays)
        {
            yield break;
        }

        for (var date = way.Counted; date != way.Target; date = date.PlusDays(way.Counted < way.Target ? 1 : -1))
        {
            yield return Skipped(date, _limit.Count);
        }
    }

    // A time outside the hours of its date moves on to the next opening, over the dates between.
    private IEnumerable<ExplainedDay> IntoHours()
    {
        for (var date = way.Target.PlusDays(1); date < way.Due.InZone(calendar.Zone!).Date; date = date.PlusDays(1))
        {
            yield return Skipped(date, _limit.Count);
        }
    }

    private bool CountsStart => _limit is { Kind: TimeLimitKind.CalendarDays, Count: > 0 } && _rules.DayCount == DayCount.FromSameDay;

    private bool Works(LocalDate date) => calendar.Dates.IsWorkingDay(date, _rules.RegularDaysOnly);

    private ExplainedDay Worked(LocalDate date, int number)
    {
        var (reason, detail) = calendar.ReasonFor(date, true, _rules.RegularDaysOnly);
        return new(date, true, number, reason, detail);
    }

    private ExplainedDay Skipped(LocalDate date, int number = 0)
    {
        // A date on which a late start lies may be worked itself: the rest of it is closed.
        var (reason, detail) = Works(date) ? (TimeReason.Closed, null) : calendar.ReasonFor(date, false, _rules.RegularDaysOnly);
        return new(date, false, number, reason, detail);
    }
}
