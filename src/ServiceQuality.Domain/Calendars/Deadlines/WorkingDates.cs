using NodaTime;

namespace ServiceQuality.Domain.Calendars;

// The working days of a calendar, and their business.
internal abstract class WorkingDates
{
    internal abstract bool IsWorkingDay(LocalDate date, bool regularOnly);

    // The first working day from a date on, forward (1) or back (-1); null when the range has none.
    internal abstract LocalDate? FindWorkingDay(LocalDate date, int step, bool regularOnly);

    // From the first opening to the last closing of what belongs to a date; null when nothing of it is open.
    internal abstract Interval? BusinessOf(LocalDate date);
}
