namespace ServiceQuality.Domain.Sla;

// The state of a case after an event, whatever the clock does: which events gave its priority and tier, what holds it up, and
// whether it has ended. Indexes instead of references, because it is copied often.
internal struct CaseState
{
    internal int PriorityAt;
    internal int TierAt;
    internal bool StatusPauses;
    internal bool EventPauses;
    internal bool HasEnded;

    internal readonly bool Pauses => StatusPauses || EventPauses;

    internal readonly int TermsAt => Math.Max(PriorityAt, TierAt);

    internal void TakeTerms(CaseEventKind kind, int index)
    {
        PriorityAt = kind == CaseEventKind.TierChanged ? PriorityAt : index;
        TierAt = kind == CaseEventKind.PriorityChanged ? TierAt : index;
    }

    internal void TakePauses(EventRoles roles)
    {
        StatusPauses = roles.Has(EventRoles.StatusPauses) || (StatusPauses && !roles.Has(EventRoles.StatusResumes));
        EventPauses = roles.Has(EventRoles.Pauses) || (EventPauses && !roles.Has(EventRoles.Resumes));
    }
}
