using ServiceQuality.Domain.Sla.Cases;

namespace ServiceQuality.Domain.Sla.Readings;

// How the case stands behind an event, whatever the clock does: its priority and tier, what holds it up, and whether it has ended.
internal struct CaseStand
{
    internal Priority Priority;
    internal CustomerTier Tier;
    internal int TermsAt; // the event that gave the priority and tier
    internal bool StatusPauses;
    internal bool EventPauses;
    internal bool HasEnded;

    internal readonly bool Pauses => StatusPauses || EventPauses;

    internal void TakeTerms(in CaseEvent e, int index)
    {
        Priority = e.Kind == CaseEventKind.TierChanged ? Priority : e.Priority;
        Tier = e.Kind == CaseEventKind.PriorityChanged ? Tier : e.Tier;
        TermsAt = index;
    }

    internal void TakePauses(ClockRoles roles)
    {
        StatusPauses = roles.Has(ClockRoles.StatusPauses) || (StatusPauses && !roles.Has(ClockRoles.StatusResumes));
        EventPauses = roles.Has(ClockRoles.Pauses) || (EventPauses && !roles.Has(ClockRoles.Resumes));
    }
}
