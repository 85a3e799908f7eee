
namespace ServiceQuality.Domain.Sla;

// What an agreement asks of the events of a case before they are folded: declared names, and dates that can be read.
internal static class EventChecks
{
    internal static CaseFault Find(ServiceLevelAgreement agreement, ReadOnlySpan<CaseEvent> seen)
    {
        if (agreement.ChecksEvents)
        {
            for (var i = 0; i < seen.Length; i++)
            {
                if (FindKind(agreement, seen[i]) is var kind and not CaseFaultKind.None)
                {
                    return new(kind, i);
                }
            }
        }

        return default;
    }

    internal static CaseFaultKind FindKind(ServiceLevelAgreement agreement, in CaseEvent e)
    {
        if (e is { Kind: CaseEventKind.StatusChanged or CaseEventKind.Opened, Code: not null }
            && agreement.Statuses.Count > 0 && !agreement.Statuses.AsSpan().Contains(e.Status))
        {
            return CaseFaultKind.UnknownStatus;
        }

        if (e is { Kind: CaseEventKind.Custom, IsInternal: false }
            && agreement.EventNames.Count > 0 && !agreement.EventNames.AsSpan().Contains(e.Code))
        {
            return CaseFaultKind.UnknownEvent;
        }

        foreach (var target in agreement.Targets.AsSpan())
        {
            if (target.UntilField is { } field && FindDateFault(target, field, e) is var kind and not CaseFaultKind.None)
            {
                return kind;
            }
        }

        foreach (var transition in agreement.Transitions.AsSpan())
        {
            if (transition.Clock.UntilField is { } field
                && FindDateFault(transition.Clock, field, e) is var kind and not CaseFaultKind.None)
            {
                return kind;
            }
        }

        return CaseFaultKind.None;
    }

    internal static FilledSentence Describe(ServiceLevelAgreement agreement, CaseFault fault, in CaseEvent e)
    {
        var (at, given) = (InvariantText.Format(fault.EventIndex), e.ToString());
        switch (fault.Kind)
        {
            case CaseFaultKind.UnknownStatus:
                return new(CaseSentences.UnknownStatus, [at, given, InvariantText.Join(agreement.Statuses)]);
            case CaseFaultKind.UnknownEvent:
                return new(CaseSentences.UnknownEvent, [at, given, InvariantText.Join(agreement.EventNames)]);
        }

        foreach (var target in agreement.Targets.Concat(agreement.Transitions.Select(t => t.Clock)))
        {
            if (target.UntilField is { } field && FindDateFault(target, field, e) == fault.Kind)
            {
                return (fault.Kind, e.Field(field)) switch
                {
                    (_, null) => new(CaseSentences.MissingDate, [at, given, field, target.Name]),
                    (CaseFaultKind.DateBeforeEvent, { } text) =>
                        new(CaseSentences.DateBeforeEvent, [at, given, InvariantText.Shorten(text), field]),
                    (_, { } text) =>
                        new(CaseSentences.InvalidDate, [at, given, InvariantText.Shorten(text), field, target.Name]),
                };
            }
        }

        return new(CaseSentences.Event, [at, given]);
    }

    private static CaseFaultKind FindDateFault(SlaTarget target, string field, in CaseEvent e)
    {
        if (e.Field(field) is not { } text)
        {
            return target.Starts(e) ? CaseFaultKind.InvalidDate : CaseFaultKind.None;
        }

        if (RecordedDate.Read(text, target.Limits[0].Calendar) is not { } date)
        {
            return CaseFaultKind.InvalidDate;
        }

        return date < e.At ? CaseFaultKind.DateBeforeEvent : CaseFaultKind.None;
    }
}
