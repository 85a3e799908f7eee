using NodaTime;
using ServiceQuality.Domain.Calendars;

namespace ServiceQuality.Domain.Sla;

// The periods of a recurring duty in which it is owed, each as a history of its own: a first event that begins the period and
// names its due, and what occurs in it.
internal sealed class ObligationPeriods(Obligation obligation, CaseEvent[] events, Instant asOf)
{
    // Names that no history can hold: its names have no white space at their ends.
    internal const string Begin = " period begins ";
    internal const string End = " period ends ";

    // How far to look for the next period in which the duty is owed.
    private const int MaxPeriodsAhead = 1_000;

    // What occurs at the end of a period counts for it while it is due and not fulfilled, and otherwise for the next.
    private int _first = 1; // after the opening

    // The periods that have begun. The caller says of each which of its events fulfilled it, before it asks for the next.
    internal IEnumerable<(RecurrencePeriod Period, CaseEvent[] Events)> Begun()
    {
        foreach (var period in obligation.Recurrence!.StartingAt(obligation.Calendar, events[0].At))
        {
            if (period.Start > asOf)
            {
                yield break;
            }

            if (IsOwed(period))
            {
                yield return (period, EventsOf(period));
            }
        }
    }

    // The event of the period with that index is the last that it uses.
    internal void Use(int index) => _first = Math.Max(_first, _first + index - 1);

    // When the next period begins in which the duty is owed, as far as the record tells.
    internal Instant? NextBegin() => obligation.Recurrence!.StartingAt(obligation.Calendar, asOf)
        .Take(MaxPeriodsAhead).FirstOrDefault(p => p.Start > asOf && IsOwed(p))?.Start;

    private bool IsOwed(RecurrencePeriod period)
    {
        var (condition, calendar, opened) = (obligation.Condition, obligation.Calendar, events[0].At);
        switch (obligation.Eligibility)
        {
            case Eligibility.AtStart:
                return opened <= period.Start && Holds(period.Start);
            case Eligibility.AtEnd:
                return Holds(period.End - Duration.Epsilon);
            default:
                var start = Instant.Max(opened, period.Start);
                return condition is null
                    || ConditionReader.HoldsAtAnyTime(condition, events, start, period.End, calendar);
        }

        bool Holds(Instant at) => condition is null || ConditionReader.Holds(condition, events, at, calendar);
    }

    private CaseEvent[] EventsOf(RecurrencePeriod period)
    {
        while (_first < events.Length && events[_first].At < period.Start)
        {
            _first++;
        }

        var end = _first;
        while (end < events.Length && events[end].At <= period.End)
        {
            end++;
        }

        return
        [
            CaseEvent.Opened(period.Start, Priority.None),
            CaseEvent.Internal(period.Start, Begin, End, DueOf(period)),
            .. events[_first..end],
        ];
    }

    // At the end of the period, or when a limit from its beginning runs out before.
    private Instant DueOf(RecurrencePeriod period) => obligation.PeriodLimit is { } limit
        && obligation.Calendar.DueAt(period.Start, limit, obligation.Duty.Limits[0].Rules) is { } due
        ? Instant.Min(due, period.End)
        : period.End;
}
