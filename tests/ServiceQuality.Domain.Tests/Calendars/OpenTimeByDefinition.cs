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
        var byDate = calendar.HolidayScope == HolidayScope.Date;
        return !(byDate && IsHoliday(calendar, local.Date))
            && Dates(local).Any(d => (byDate || !IsHoliday(calendar, d)) && ShiftsOf(calendar, d).Any(s => Lies(local, d, s)))
            && !Dates(local).Any(d => BreaksOf(calendar, d).Any(s => Lies(local, d, s)));
    }

    /// <summary>A date that exists, on which a shift starts and which no holiday in effect closes.</summary>
    internal static bool IsWorkingDay(BusinessCalendar calendar, LocalDate date, bool regularOnly) =>
        !(regularOnly ? calendar.Holidays.Any(h => h.Date == date) : IsHoliday(calendar, date))
        && (regularOnly ? SeasonOn(calendar, date).Hours.On(date.DayOfWeek) : ShiftsOf(calendar, date)).Count > 0
        && Enumerable.Range(0, 24).Any(h => calendar.Zone.MapLocal(date.At(new LocalTime(h, 59))).Count > 0);

    private static bool IsHoliday(BusinessCalendar calendar, LocalDate date) =>
        calendar.Holidays.Any(h => h.Date == date)
        && !(calendar.Precedence == HolidayPrecedence.OverrideWins
            && (calendar.Overrides.Any(o => o.Date == date) || calendar.MakeUpDays.Any(m => m.Date == date)));

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

    private static ValueList<Shift> ShiftsOf(BusinessCalendar calendar, LocalDate date) =>
        calendar.Overrides.FirstOrDefault(o => o.Date == date)?.Shifts ?? SeasonOn(calendar, date).Hours.On(DayOf(calendar, date));

    private static IEnumerable<Shift> BreaksOf(BusinessCalendar calendar, LocalDate date)
    {
        var weekly = calendar.Overrides.Any(o => o.Date == date) ? [] : SeasonOn(calendar, date).Breaks.On(DayOf(calendar, date));
        return weekly.Concat(calendar.Breaks.Where(b => b.Date == date).SelectMany(b => b.Shifts));
    }

    private static IsoDayOfWeek DayOf(BusinessCalendar calendar, LocalDate date) =>
        calendar.MakeUpDays.FirstOrDefault(m => m.Date == date)?.Follows ?? date.DayOfWeek;

    private static Season SeasonOn(BusinessCalendar calendar, LocalDate date) =>
        calendar.Seasons.Last(s => s.ValidFrom is null || s.ValidFrom <= date);

    private static bool Lies(LocalDateTime local, LocalDate date, Shift shift)
    {
        var start = date.At(shift.Start);
        return start <= local && local < start.PlusNanoseconds(shift.Length.ToInt64Nanoseconds());
    }
}
