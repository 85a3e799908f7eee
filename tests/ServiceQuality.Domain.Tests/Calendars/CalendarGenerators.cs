using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using ServiceQuality.Domain.Calendars;

namespace ServiceQuality.Domain.Tests.Calendars;

/// <summary>Random calendars in zones with odd rules, and instants around their exceptions and time changes.</summary>
internal static class CalendarGenerators
{
    internal static readonly string[] Zones =
    [
        "UTC", "America/New_York", "Europe/Dublin", "Australia/Lord_Howe", "Pacific/Apia", "Asia/Shanghai", "America/St_Johns",
        "Africa/Casablanca",
    ];

    private static readonly long Quarter = Duration.FromMinutes(15).ToInt64Nanoseconds();

    /// <summary>A weekly calendar and three instants near its exceptions, in no order.</summary>
    internal static readonly Gen<CalendarCase> WeeklyCases =
        from zone in Zone
        from focus in Focus(zone)
        from calendar in Calendar(zone, focus)
        from c in At(calendar, focus)
        select c;

    /// <summary>Two to four weekly calendars of different zones under one or two operations, dates read in the zone of the
    /// first.</summary>
    internal static readonly Gen<CalendarCase> CompositeCases =
        from zone in Zone
        from focus in Focus(zone)
        from first in Calendar(zone, focus)
        from others in Zone.SelectMany(z => Calendar(z, focus)).ListOf(3)
        from count in Gen.Choose(1, 2)
        from operations in Gen.Elements(
            CalendarOperation.Union, CalendarOperation.Intersection, CalendarOperation.Difference).ListOf(2)
        from nested in Gen.Elements(true, false)
        from c in At(Composite(
            Composite(first, operations[0], [.. others.Take(count)]), operations[1], nested ? [others[2]] : []), focus)
        select c;

    /// <summary>Of each kind.</summary>
    internal static readonly Gen<CalendarCase> Cases = Gen.Frequency((3, WeeklyCases), (1, CompositeCases));

    /// <summary>Positive amounts, from a nanosecond to some weeks; whole quarters of an hour are frequent.</summary>
    internal static readonly Gen<Duration> Amounts = Gen.OneOf(
        Gen.Choose(1, 400).Select(q => Duration.FromMinutes(15 * q)),
        Gen.Choose(1, 400_000).Select(s => Duration.FromSeconds(s)),
        Gen.Choose(1, int.MaxValue).Select(n => Duration.FromNanoseconds((long)n * 7919)),
        Gen.Constant(Duration.Epsilon));

    private static Gen<DateTimeZone> Zone => Gen.Elements(Zones).Select(id => DateTimeZoneProviders.Tzdb[id]);

    private static Gen<CalendarCase> At(BusinessCalendar calendar, Instant focus) =>
        from a in Near(focus)
        from b in Near(focus)
        from c in Near(focus)
        select new CalendarCase(calendar, a, b, c);

    private static BusinessCalendar Composite(BusinessCalendar first, CalendarOperation operation, BusinessCalendar[] others) =>
        others.Length == 0
        ? first
        : (operation switch
        {
            CalendarOperation.Union => first.Union(others),
            CalendarOperation.Intersection => first.Intersect(others),
            _ => first.Except(others),
        }).WithZone(first.Zone);

    // Half of the cases lie around a time change of the zone, some on the date that Apia skipped.
    private static Gen<Instant> Focus(DateTimeZone zone)
    {
        var any = Gen.Choose(0, 16_000).Select(d => Instant.FromUtc(1990, 1, 1, 12, 0) + Duration.FromDays(d));
        var change = any.Select(t => zone.GetZoneInterval(t) is { HasEnd: true } i ? i.End : t);
        var skipped = Gen.Constant(Instant.FromUtc(2011, 12, 30, 0, 0));
        return Gen.Frequency((4, any), (4, change), (1, skipped));
    }

    private static Gen<Instant> Near(Instant focus) => Gen.OneOf(
        Gen.Choose(-1_000, 1_000).Select(q => Quarters(focus) + Duration.FromMinutes(15 * q)),
        Gen.Choose(-100, 100).Select(q => Quarters(focus) + Duration.FromMinutes(15 * q)),
        Gen.Choose(-900_000, 900_000).Select(s => focus + Duration.FromSeconds(s)),
        Gen.Choose(-900_000, 900_000).Select(n => focus + Duration.FromNanoseconds(n * 999_999_937L)));

    // The last whole quarter of an hour at or before an instant.
    internal static Instant Quarters(Instant t) =>
        NodaConstants.UnixEpoch
            + (Duration.FromMinutes(15) * (long)Math.Floor((t - NodaConstants.UnixEpoch) / Duration.FromMinutes(15)));

    private static Gen<WeeklyCalendar> Calendar(DateTimeZone zone, Instant focus) =>
        from weeks in Week.ListOf(2)
        from season in Gen.Choose(-20, 20)
        from holidays in Gen.Choose(-15, 15).ListOf().Select(l => l.Distinct().Take(4))
        from overrides in Dated(3)
        from overrideTail in Gen.Choose(0, 40)
        from makeUpDays in Gen.Choose(-15, 15).ListOf().Select(l => l.Distinct().Take(2))
        from breaks in Dated(4)
        from precedence in Gen.Elements(HolidayPrecedence.HolidayWins, HolidayPrecedence.OverrideWins)
        from scope in Gen.Elements(HolidayScope.Date, HolidayScope.ShiftsThatStart)
        select Build(zone, focus.InZone(zone).Date, [.. weeks], season, holidays, overrides, overrideTail, makeUpDays, breaks,
            precedence, scope);

    // Hours of seven days, how far the last shift of each may run past midnight, and breaks of each day.
    private static Gen<(int[][] Days, int[] Tails, int[][] Breaks)> Week =>
        from days in Gen.Frequency((1, Gen.Constant<int[]>([])), (6, Cuts)).ListOf(7)
        from tails in Gen.Choose(0, 60).ListOf(7)
        from breaks in Gen.Frequency((3, Gen.Constant<int[]>([])), (1, Cuts)).ListOf(7)
        select (days.ToArray(), tails.ToArray(), breaks.ToArray());

    // Pairs of different quarters of an hour in ascending order: disjoint intervals of one day.
    private static Gen<int[]> Cuts =>
        from count in Gen.Choose(1, 3)
        from cuts in Gen.Choose(0, 96).ListOf(2 * count)
        let distinct = cuts.Distinct().Order().ToArray()
        select distinct.Length < 2 ? [36, 68] : distinct[..(distinct.Length / 2 * 2)];

    private static Gen<Dictionary<int, int[]>> Dated(int most) =>
        from days in Gen.Choose(-15, 15).ListOf().Select(l => l.Distinct().Take(most).ToArray())
        from cuts in Cuts.ListOf(days.Length)
        select days.Zip(cuts).ToDictionary(p => p.First, p => p.Second);

    private static WeeklyCalendar Build(
        DateTimeZone zone,
        LocalDate date,
        (int[][] Days, int[] Tails, int[][] Breaks)[] weeks,
        int season,
        IEnumerable<int> holidays,
        Dictionary<int, int[]> overrides,
        int overrideTail,
        IEnumerable<int> makeUpDays,
        Dictionary<int, int[]> breaks,
        HolidayPrecedence precedence,
        HolidayScope scope)
    {
        var builder = BusinessCalendar.In(zone).WhenHolidayMeetsOverride(precedence).HolidaysClose(scope);
        AddWeek(builder, weeks[0]);
        if (season % 3 == 0)
        {
            AddWeek(builder.ValidFrom(date.PlusDays(season)), weeks[1]);
        }

        foreach (var (offset, cuts) in overrides)
        {
            builder.Override(date.PlusDays(offset), Hours(cuts, overrideTail));
        }

        foreach (var (offset, cuts) in breaks)
        {
            builder.Break(date.PlusDays(offset), Hours(cuts, overrideTail / 2));
        }

        foreach (var offset in makeUpDays.Where(m => !overrides.ContainsKey(m)))
        {
            builder.MakeUpDay(date.PlusDays(offset), (IsoDayOfWeek)(1 + (((offset % 7) + 7) % 7)), "make-up");
        }

        return builder.Holidays(holidays.Select(h => new Holiday(date.PlusDays(h), "holiday"))).Build();
    }

    private static void AddWeek(BusinessCalendarBuilder builder, (int[][] Days, int[] Tails, int[][] Breaks) week)
    {
        if (week.Days.All(d => d.Length == 0))
        {
            week.Days[0] = [36, 68];
        }

        for (var d = 0; d < 7; d++)
        {
            // Some last shifts run past midnight, up to the first shift of the next day.
            var next = week.Days[(d + 1) % 7];
            if (Hours(week.Days[d], Math.Min(week.Tails[d], next.Length == 0 ? 96 : next[0])) is { Length: > 0 } hours)
            {
                builder.On((IsoDayOfWeek)(d + 1), hours);
            }

            if (Hours(week.Breaks[d], 0) is { Length: > 0 } breaks)
            {
                builder.WeeklyBreak((IsoDayOfWeek)(d + 1), breaks);
            }
        }
    }

    private static string[] Hours(int[] cuts, int tail)
    {
        List<string> hours = [];
        for (var i = 0; i + 1 < cuts.Length; i += 2)
        {
            var end = i + 2 == cuts.Length && tail > 30 ? 96 + tail : cuts[i + 1];
            end = Math.Min(end, cuts[i] + 96);
            var start = LocalTime.FromNanosecondsSinceMidnight(cuts[i] * Quarter % NodaConstants.NanosecondsPerDay);
            if (cuts[i] < 96)
            {
                hours.Add(Shift.Of(start, Duration.FromNanoseconds((end - cuts[i]) * Quarter)).ToString());
            }
        }

        return [.. hours];
    }
}
