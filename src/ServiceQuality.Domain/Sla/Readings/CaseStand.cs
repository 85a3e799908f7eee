
namespace ServiceQuality.Domain.Sla;

// How the case stands behind an event, whatever the clock does: which events gave its priority and tier, what holds it up, and whether it
// has ended. Places instead of references, because it is copied often.
internal struct CaseStand
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

    internal void TakePauses(ClockRoles roles)
    {
        StatusPauses = roles.Has(ClockRoles.StatusPauses) || (StatusPauses && !roles.Has(ClockRoles.StatusResumes));
        EventPauses = roles.Has(ClockRoles.Pauses) || (EventPauses && !roles.Has(ClockRoles.Resumes));
    }
}
