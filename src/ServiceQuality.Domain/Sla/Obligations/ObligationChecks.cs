namespace ServiceQuality.Domain.Sla;

// What is wrong with the events of a subject for an obligation.
internal sealed class ObligationChecks(Obligation obligation)
{
    private readonly SlaTarget _duty = obligation.Duty;

    internal List<CaseFault> Find(CaseEvent[] seen, List<ObligationGroup> groups)
    {
        List<CaseFault> faults = [];
        for (var i = 0; i < seen.Length; i++)
        {
            var kind = EventChecks.FindKind(obligation.Agreement, seen[i]);
            kind = kind == CaseFaultKind.None && LacksKey(seen[i]) ? CaseFaultKind.MissingKey : kind;
            if (kind != CaseFaultKind.None)
            {
                faults.Add(new(kind, i));
            }
        }

        // Overlaps are found by the clock, which needs dates that it can read.
        if (faults.Count == 0 && obligation.Recurrence is null && !obligation.IgnoresRepeatedStarts)
        {
            var places = groups.SelectMany(FindOverlaps).Distinct().Order();
            faults.AddRange(places.Select(i => new CaseFault(CaseFaultKind.Overlap, i)));
        }

        return faults;
    }

    internal FilledSentence Describe(CaseFault fault, CaseEvent[] seen)
    {
        var e = seen[fault.EventIndex];
        var (at, given) = (InvariantText.Format(fault.EventIndex), e.ToString());
        return fault.Kind switch
        {
            CaseFaultKind.MissingKey => new(CaseSentences.MissingKey, [at, given, obligation.Key!]),
            CaseFaultKind.Overlap => new(CaseSentences.Overlap, [at, given]),
            _ => EventChecks.Describe(obligation.Agreement, fault, e),
        };
    }

    // Events of the case as a whole belong to every key.
    private bool LacksKey(in CaseEvent e)
    {
        var isOfOneKey = e.Kind is CaseEventKind.Custom or CaseEventKind.AgentReplied or CaseEventKind.CustomerReplied
            or CaseEventKind.Acknowledged or CaseEventKind.Arrived or CaseEventKind.Note;
        if (obligation.Key is not { } field || !isOfOneKey || e.Field(field) is not null)
        {
            return false;
        }

        var named = e;
        return _duty.Names(e) || _duty.NamesDate(e)
            || obligation.Steps.Any(s => s.StartedBy.Concat(s.DoneBy).Any(t => t.Matches(named)));
    }

    // The places of the events that start the duty while it is outstanding, and neither end it nor name another date.
    private List<int> FindOverlaps(ObligationGroup group)
    {
        List<int> places = [];
        var events = group.EventsOf(obligation);
        SlaClock clock = new(_duty, events);
        for (var i = 0; i < events.Length; i++)
        {
            var isActive = clock.Phase is SlaPhase.Running or SlaPhase.Paused;
            var roles = _duty.RolesOf(events[i]);
            if (isActive && roles.Has(EventRoles.Starts) && !roles.Has(EventRoles.Resets) && !roles.Has(EventRoles.RevisesDue))
            {
                places.Add(group.Places[i]);
            }

            clock.Step();
        }

        return places;
    }
}
