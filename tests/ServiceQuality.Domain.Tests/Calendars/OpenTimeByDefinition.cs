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

    internal static bool IsOpen(BusinessCalendar calendar, Instant t) => calendar switch
    {
        WeeklyCalendar weekly => IsOpen(weekly, t),
        CompositeCalendar { Operation: CalendarOperation.Union } union => union.Parts.Any(p => IsOpen(p, t)),
        CompositeCalendar { Operation: CalendarOperation.Intersection } intersection => intersection.Parts.All(p => IsOpen(p, t)),
        CompositeCalendar difference => IsOpen(difference.Parts[0], t) && !difference.Parts.Skip(1).Any(p => IsOpen(p, t)),
        _ => throw new ArgumentException("A third kind of calendar.", nameof(calendar)),
    };

    private static bool IsOpen(WeeklyCalendar calendar, Instant t)
    {
        var local = t.InZone(calendar.Zone).LocalDateTime;
        var byDate = calendar.HolidayScope == HolidayScope.Date;
        return !(byDate && IsHoliday(calendar, local.Date))
            && Dates(local).Any(d => (byDate || !IsHoliday(calendar, d)) && ShiftsOf(calendar, d).Any(s => Lies(local, d, s)))
            && !Dates(local).Any(d => BreaksOf(calendar, d).Any(s => Lies(local, d, s)));
    }

    /// <summary>A date that exists, on which a shift starts and which no holiday in effect closes.</summary>
    internal static bool IsWorkingDay(BusinessCalendar calendar, LocalDate date, bool regularOnly) =>
        calendar is WeeklyCalendar weekly
        ? IsWorkingDay(weekly, date, regularOnly)
        : HasOpenTime(regularOnly ? Regular(calendar) : calendar, calendar.Zone!, date);

    private static bool HasOpenTime(BusinessCalendar calendar, DateTimeZone zone, LocalDate date) =>
        Enumerable.Range(0, 96).SelectMany(q => zone.MapLocal(date.AtMidnight().PlusMinutes(15 * q)) is var map && map.Count == 2
            ? [map.First(), map.Last()] : map.Count == 1 ? [map.Single()] : Array.Empty<ZonedDateTime>())
            .Any(t => IsOpen(calendar, t.ToInstant()));

    // Without overrides and make-up days; built again from the parts that are left.
    private static BusinessCalendar Regular(BusinessCalendar calendar)
    {
        if (calendar is CompositeCalendar composite)
        {
            BusinessCalendar[] parts = [.. composite.Parts.Select(Regular)];
            return composite.Operation switch
            {
                CalendarOperation.Union => parts[0].Union(parts.AsSpan(1)),
                CalendarOperation.Intersection => parts[0].Intersect(parts.AsSpan(1)),
                _ => parts[0].Except(parts.AsSpan(1)),
            };
        }

        var weekly = (WeeklyCalendar)calendar;
        var builder = BusinessCalendar.In(weekly.Zone).WhenHolidayMeetsOverride(weekly.Precedence)
            .HolidaysClose(weekly.HolidayScope).Holidays(weekly.Holidays);
        foreach (var season in weekly.Seasons)
        {
            _ = season.ValidFrom is { } from ? builder.ValidFrom(from) : builder;
            foreach (var day in Enum.GetValues<IsoDayOfWeek>().Where(d => d != IsoDayOfWeek.None))
            {
                _ = season.Hours.On(day).Count > 0
                    ? builder.On(day, [.. season.Hours.On(day).Select(s => s.ToString())]) : builder;
                _ = season.Breaks.On(day).Count > 0
                    ? builder.WeeklyBreak(day, [.. season.Breaks.On(day).Select(s => s.ToString())]) : builder;
            }
        }

        foreach (var day in weekly.Breaks)
        {
            builder.Break(day.Date, [.. day.Shifts.Select(s => s.ToString())]);
        }

        return builder.Build();
    }

    private static bool IsWorkingDay(WeeklyCalendar calendar, LocalDate date, bool regularOnly) =>
        !(regularOnly ? calendar.Holidays.Any(h => h.Date == date) : IsHoliday(calendar, date))
        && (regularOnly ? SeasonOn(calendar, date).Hours.On(date.DayOfWeek) : ShiftsOf(calendar, date)).Count > 0
        && Enumerable.Range(0, 24).Any(h => calendar.Zone.MapLocal(date.At(new LocalTime(h, 59))).Count > 0);

    private static bool IsHoliday(WeeklyCalendar calendar, LocalDate date) =>
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

    private static ValueList<Shift> ShiftsOf(WeeklyCalendar calendar, LocalDate date) =>
        calendar.Overrides.FirstOrDefault(o => o.Date == date)?.Shifts
            ?? SeasonOn(calendar, date).Hours.On(DayOf(calendar, date));

    private static IEnumerable<Shift> BreaksOf(WeeklyCalendar calendar, LocalDate date)
    {
        var weekly = calendar.Overrides.Any(o => o.Date == date) ? [] : SeasonOn(calendar, date).Breaks.On(DayOf(calendar, date));
        return weekly.Concat(calendar.Breaks.Where(b => b.Date == date).SelectMany(b => b.Shifts));
    }

    private static IsoDayOfWeek DayOf(WeeklyCalendar calendar, LocalDate date) =>
        calendar.MakeUpDays.FirstOrDefault(m => m.Date == date)?.Follows ?? date.DayOfWeek;

    private static Season SeasonOn(WeeklyCalendar calendar, LocalDate date) =>
        calendar.Seasons.Last(s => s.ValidFrom is null || s.ValidFrom <= date);

    private static bool Lies(LocalDateTime local, LocalDate date, Shift shift)
    {
        var start = date.At(shift.Start);
        return start <= local && local < start.PlusNanoseconds(shift.Length.ToInt64Nanoseconds());
    }
}
