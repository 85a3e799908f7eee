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

    // What occurs at the end of a period counts for it while it is due and not fulfilled, and otherwise for the next.
    private readonly HashSet<int> _used = [];
    private List<int> _places = []; // of the events of the period
    private int _first = 1; // after the opening

    // The periods that have begun. The caller says of each which of its events it used, before it asks for the next.
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

    // The events that the period used, by their indexes: of the duty until it was fulfilled, and those that completed steps.
    internal void Use(int fulfilledAt, IEnumerable<int> doneAt)
    {
        var ofDuty = Enumerable.Range(2, Math.Max(0, fulfilledAt - 1)).Where(i => obligation.Duty.Names(events[PlaceOf(i)]));
        _used.UnionWith(ofDuty.Concat(doneAt).Select(PlaceOf));
    }

    // When the next period begins in which the duty is owed, as far as the record tells: what the condition says changes only
    // when a time has passed, so that the first periods from there on tell all.
    internal Instant? NextBegin()
    {
        var changes = obligation.Condition is { } condition
            ? ConditionReader.TimesPassed(condition, events, obligation.Calendar).Where(at => at > asOf)
            : [];
        return changes.Append(asOf)
            .SelectMany(at => obligation.Recurrence!.StartingAt(obligation.Calendar, at).Where(p => p.Start > asOf).Take(2))
            .Where(IsOwed).Min(p => (Instant?)p.Start);
    }

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
        var due = DueOf(period);
        while (_first < events.Length && events[_first].At < period.Start)
        {
            _first++;
        }

        _places = [];
        for (var i = _first; i < events.Length && (events[i].At < period.End || events[i].At == due); i++)
        {
            if (!_used.Contains(i))
            {
                _places.Add(i);
            }
        }

        var start = Instant.Max(period.Start, BusinessTimeRange.Start);
        return
        [
            CaseEvent.Opened(start, Priority.None),
            CaseEvent.Internal(start, Begin, End, due),
            .. _places.Select(i => events[i]),
        ];
    }

    // The first two events of a period are its own.
    private int PlaceOf(int index) => _places[index - 2];

    // At the end of the period, or when a limit from its beginning runs out before; never outside the period.
    private Instant DueOf(RecurrencePeriod period)
    {
        var terms = obligation.Duty.Limits[0];
        var end = Instant.Min(period.End, BusinessTimeRange.End - Duration.Epsilon);
        return obligation.PeriodLimit is { } limit && terms.Calendar.DueAt(period.Start, limit, terms.Rules) is { } due
            ? Instant.Max(period.Start, Instant.Min(due, end))
            : end;
    }
}
