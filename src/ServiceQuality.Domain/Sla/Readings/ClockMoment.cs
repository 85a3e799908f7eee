using NodaTime;

namespace ServiceQuality.Domain.Sla;

// An event at which the phase or the terms of a clock change: its instant, its index, the limit for the priority and tier of the
// case after it, and the event that gave these.
internal readonly record struct ClockMoment(Instant At, int Event, int Limit, int TermsEvent);
