using NodaTime;

namespace ServiceQuality.Domain.Calendars.Deadlines;

// A deadline in dates and the way to it: the date from which was counted, the date that the count gave, and the date, rolled from
// there, on which it falls due.
internal readonly record struct DateDue(LocalDate From, LocalDate Counted, LocalDate Target, Instant Due)
{
    internal static DateDue? Of(LocalDate from, LocalDate counted, LocalDate target, Instant? due) =>
        due is { } instant ? new(from, counted, target, instant) : null;
}
