using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using ServiceQuality.Domain.Calendars;
using ServiceQuality.Scoring.Sla;

namespace ServiceQuality.Scoring.Tests.Sla.Availability;

/// <summary>Random outages, rules and a period, all on whole minutes, around a change of clocks in Berlin.</summary>
internal sealed record AvailabilityCase(Outage[] Outages, AvailabilityRules Rules, Instant From, Instant To, Instant AsOf)
{
    internal static readonly Instant Start = Instant.FromUtc(2026, 10, 23, 0, 0);

    /// <summary>The whole stretch in which anything happens.</summary>
    internal const int Minutes = 5 * 24 * 60;

    private static readonly BusinessCalendar?[] Hours =
    [
        null,
        BusinessCalendar.In("Europe/Berlin").Weekdays("09:00-12:00", "13:00-17:00").Build(),
        BusinessCalendar.In("Europe/Berlin").EveryDay("22:00-06:00+1").Build(),
        BusinessCalendar.In("Europe/Berlin").EveryDay("00:00-24:00").Build(),
    ];

    private static readonly BusinessCalendar?[] Maintenances =
    [
        null,
        BusinessCalendar.In("Europe/Berlin").EveryDay("02:00-04:00").Build(),
        BusinessCalendar.In("UTC").EveryDay("11:00-11:30", "16:00-23:00").Build(),
    ];

    internal static readonly Gen<AvailabilityCase> All =
        from many in Gen.Choose(0, 15)
        from outages in Outage().ListOf(many)
        from hours in Gen.Elements(Hours)
        from maintenance in Gen.Elements(Maintenances)
        from windows in Window().ListOf(5)
        from count in Gen.Choose(0, 5)
        from minimum in Gen.OneOf(Gen.Constant(0), Gen.Choose(1, 90))
        from measure in Gen.Elements(Enum.GetValues<OutageLength>())
        from period in Pair()
        from asOf in Gen.Frequency((2, Gen.Choose(0, Minutes)), (3, Gen.Constant(Minutes)))
        select new AvailabilityCase(
            [.. outages],
            new(
                hours,
                maintenance,
                windows.Take(count).Select(w => new NodaTime.Interval(At(w.From), At(w.To))),
                Duration.FromMinutes(minimum),
                measure),
            At(period.From),
            At(Math.Max(period.To, period.From + 1)),
            At(asOf));

    internal static Instant At(int minute) => Start + Duration.FromMinutes(minute);

    private static Gen<Outage> Outage() =>
        from start in Gen.Choose(0, Minutes)
        from length in Gen.Frequency((1, Gen.Constant(0)), (6, Gen.Choose(1, 120)), (1, Gen.Choose(1, 1500)))
        from isOver in Gen.Frequency((15, Gen.Constant(true)), (1, Gen.Constant(false)))
        from name in Gen.Elements<string?>(null, "disk", "net", "power")
        select isOver
            ? Scoring.Sla.Outage.Between(At(start), At(Math.Min(start + length, Minutes)), name)
            : Scoring.Sla.Outage.Since(At(start), name);

    // Most are short, so that several lie apart.
    private static Gen<(int From, int To)> Window() =>
        from start in Gen.Choose(0, Minutes)
        from length in Gen.Frequency((5, Gen.Choose(0, 200)), (1, Gen.Choose(0, 3000)))
        select (start, Math.Min(start + length, Minutes));

    private static Gen<(int From, int To)> Pair() =>
        from a in Gen.Choose(0, Minutes)
        from b in Gen.Choose(0, Minutes)
        select (Math.Min(a, b), Math.Max(a, b));
}
