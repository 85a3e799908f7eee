using NodaTime;
using NodaTime.Text;
using ServiceQuality.Domain.Calendars;

namespace ServiceQuality.Domain.Sla;

// A date that an event names, as the instant until which it lasts.
internal static class RecordedDate
{
    private static readonly LocalDateTimePattern Minutes =
        LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm");

    internal static string Write(LocalDate date) => LocalDatePattern.Iso.Format(date);

    internal static string Write(LocalDateTime time) => LocalDateTimePattern.ExtendedIso.Format(time);

    internal static string Write(Instant at) => InvariantText.Format(at);

    // Null when the text is none, or out of range. Dates and local times are those of the zone of the calendar.
    internal static Instant? Read(string text, BusinessCalendar calendar)
    {
        if (OffsetDateTimePattern.ExtendedIso.Parse(text).TryGetValue(default, out var exact))
        {
            return InRange(exact.ToInstant());
        }

        if (LocalDatePattern.Iso.Parse(text).TryGetValue(default, out var date))
        {
            return BusinessTimeRange.Contains(date) ? InRange(calendar.Dates.StartOf(date.PlusDays(1))) : null;
        }

        if (!LocalDateTimePattern.ExtendedIso.Parse(text).TryGetValue(default, out var local)
            && !Minutes.Parse(text).TryGetValue(default, out local))
        {
            return null;
        }

        return BusinessTimeRange.Contains(local.Date) ? InRange(LenientTime.ToInstant(local, calendar.Zone!)) : null;
    }

    private static Instant? InRange(Instant at) => BusinessTimeRange.Contains(at) ? at : null;
}
