namespace ServiceQuality.Domain.Sla;

// The roles of an event for a clock.
[Flags]
internal enum EventRoles
{
    None = 0,
    Starts = 1,
    Stops = 1 << 1,
    Resets = 1 << 2,
    Pauses = 1 << 3,
    Resumes = 1 << 4,
    StatusPauses = 1 << 5,
    StatusResumes = 1 << 6,
    ChangesTerms = 1 << 7, // of priority or tier
    EndsCase = 1 << 8,
    ReopensCase = 1 << 9,
    IsMessage = 1 << 10,
    Holds = Pauses | Resumes | StatusPauses | StatusResumes,
    RevisesDue = 1 << 11, // names another date
    IsNamed = 1 << 12, // the rest depends on the name of the event
}
