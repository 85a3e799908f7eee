using NodaTime;
using ServiceQuality.Domain.Calendars;

namespace ServiceQuality.Domain.Tests.Calendars;

/// <summary>
/// The definition of open time, asked instant by instant: slow and obvious. An instant is open iff its local time lies in a shift
/// that starts on some date and in no holiday in effect and no break.
/// </summary>
internal static class OpenTimeByDefinition
{
    internal static readonly Duration Step = Duration.FromMinutes(1);

    internal static bool IsOpen(BusinessCalendar calendar, Instant t)
    {
        var local = t.InZone(calendar.Zone).LocalDateTime;
        var holiday = calendar.Holidays.Any(h => h.Date == local.Date)
            && !(calendar.Precedence == HolidayPrecedence.OverrideWins && calendar.Overrides.Any(o => o.Date == local.Date));
        return !holiday
            && Dates(local).Any(d => ShiftsOf(calendar, d).Any(s => Lies(local, d, s)))
            && !Dates(local).Any(d => calendar.Breaks.Where(b => b.Date == d).SelectMany(b => b.Shifts).Any(s => Lies(local, d, s)));
    }

    /// <summary>Open time between two instants on whole minutes, counted minute by minute: no zone changes within one.</summary>
    internal static Duration Between(BusinessCalendar calendar, Instant from, Instant to)
    {
        var sum = Duration.Zero;
        for (var t = from; t < to; t += Step)
        {
            sum += IsOpen(calendar, t) ? Step : Duration.Zero;
        }

        return sum;
    }

    private static LocalDate[] Dates(LocalDateTime local) => [local.Date.PlusDays(-1), local.Date];

    private static IEnumerable<Shift> ShiftsOf(BusinessCalendar calendar, LocalDate date) =>
        calendar.Overrides.FirstOrDefault(o => o.Date == date)?.Shifts ?? calendar.WeeklyHours.On(date.DayOfWeek);

    private static bool Lies(LocalDateTime local, LocalDate date, Shift shift)
    {
        var start = date.At(shift.Start);
        return start <= local && local < start.PlusNanoseconds(shift.Length.ToInt64Nanoseconds());
    }
}
