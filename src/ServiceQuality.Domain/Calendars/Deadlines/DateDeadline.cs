using NodaTime;

namespace ServiceQuality.Domain.Calendars;

// A deadline in dates and the way to it: the date from which was counted, the date that the count gave, the date, rolled from there, on
// which it falls due, and the local time aimed at there, which hours and time changes may move (null when it is an edge of business).
internal readonly record struct DateDeadline(LocalDate From, LocalDate Counted, LocalDate Target, LocalDateTime? Aimed, Instant Due)
{
    internal static DateDeadline? Of(LocalDate from, LocalDate counted, LocalDate target, LocalDateTime? aimed, Instant? due) =>
        due is { } instant ? new(from, counted, target, aimed, instant) : null;
}
