using NodaTime;
using ServiceQuality.Domain.Calendars.Timelines;

namespace ServiceQuality.Domain.Calendars.Deadlines;

// A date of a composite is worked when it has open time; that which runs past midnight belongs to both dates.
internal sealed class OpenDates(DateTimeZone zone, OpenTime time, Func<OpenTime> regular) : WorkingDates
{
    internal override bool IsWorkingDay(LocalDate date, bool regularOnly) => Business(date, Time(regularOnly)) is not null;

    internal override LocalDate? Working(LocalDate date, int step, bool regularOnly)
    {
        var hours = Time(regularOnly);
        if (!BusinessTimeRange.Contains(date))
        {
            return null;
        }

        var found = step > 0
            ? hours.NextOpening(Instant.Max(StartOf(zone, date), BusinessTimeRange.Start))
            : hours.PreviousClosing(Instant.Min(StartOf(zone, date.PlusDays(1)), BusinessTimeRange.End - Duration.Epsilon)) - Duration.Epsilon;
        return found?.InZone(zone).Date is { } on && BusinessTimeRange.Contains(on) ? on : null;
    }

    internal override Interval? BusinessOf(LocalDate date) => Business(date, time);

    private OpenTime Time(bool regularOnly) => regularOnly ? regular() : time;

    private Interval? Business(LocalDate date, OpenTime hours)
    {
        var start = Instant.Max(StartOf(zone, date), BusinessTimeRange.Start);
        var end = Instant.Min(StartOf(zone, date.PlusDays(1)), BusinessTimeRange.End - Duration.Epsilon);
        return start < end && hours.NextOpening(start) is { } opening && opening < end
            ? new(opening, hours.PreviousClosing(end)!.Value)
            : null;
    }

    // A date that the zone skips starts where the next one does, and so is empty.
    internal static Instant StartOf(DateTimeZone zone, LocalDate date) => zone.AtLeniently(date.AtMidnight()).ToInstant();
}
