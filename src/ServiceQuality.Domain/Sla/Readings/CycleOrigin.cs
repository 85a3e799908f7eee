namespace ServiceQuality.Domain.Sla.Readings;

// The event with which a cycle began, and how things stood right behind it: from there it can be folded again.
internal struct CycleOrigin
{
    internal int Event;
    internal int Limit;
    internal bool IsStopped;
    internal ulong Seen; // which of the events that must all come had come
    internal CaseStand Case;
}
