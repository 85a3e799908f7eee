using NodaTime;

namespace ServiceQuality.Domain.Calendars;

// A deadline in dates with its steps: the date from which dates are counted, the date that the count gave, the date, rolled from
// there, on which it falls due, and the intended local time on that date, which hours and clock changes may move (null at an
// opening or closing).
internal readonly record struct DateDeadline(
    LocalDate From, LocalDate Counted, LocalDate Target, LocalDateTime? Intended, Instant Due)
{
    internal static DateDeadline? Of(
        LocalDate from, LocalDate counted, LocalDate target, LocalDateTime? intended, Instant? due) =>
        due is { } instant ? new(from, counted, target, intended, instant) : null;
}
