namespace ServiceQuality.Domain.Calendars;

// What may be said of an entry; where several apply, the first in this order decides.
internal enum VerdictKind
{
    // Doubtful: its text is damaged or in a wrong place.
    Broken,

    // Ignored: a task, a journal entry, a free-busy time.
    NotAnEvent,

    // Doubtful: it changes an instance of nobody knows what.
    WithoutMaster,

    // Doubtful: another entry has the same UID and SEQUENCE.
    Duplicate,

    // Ignored: another entry has the same UID and a higher SEQUENCE.
    Superseded,

    // Ignored.
    Cancelled,

    // Ignored: an appointment.
    NotWholeDays,

    // Doubtful: the dates are not known for certain.
    NotUnderstood,

    // Ignored: the dates are known, and none is asked for.
    OutsideWindow,

    // Doubtful: the dates are known, but perhaps they are no holidays.
    Questionable,

    Accepted,
}
