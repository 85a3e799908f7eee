using FsCheck.Fluent;
using NodaTime;
using ServiceQuality.Domain.Calendars;
using ServiceQuality.Tests;

namespace ServiceQuality.Domain.Tests.Calendars;

public class LenientTimeProperties
{
    [Law]
    public Property Local_times_are_resolved_as_NodaTime_does_leniently() => Laws.ForAll(
        from id in Gen.Elements("America/New_York", "Europe/Dublin", "Australia/Lord_Howe", "Pacific/Apia", "Asia/Shanghai",
            "America/St_Johns", "Africa/Casablanca", "UTC")
        from start in Gen.Choose(0, 3_000)
        from minutes in Gen.Choose(-3_000, 3_000)
        select (Zone: DateTimeZoneProviders.Tzdb[id], start, minutes), x =>
    {
        // Around some change of the offset.
        var interval = x.Zone.GetZoneInterval(Instant.FromUtc(1900, 1, 1, 0, 0) + Duration.FromDays(20 * x.start));
        var change = interval.HasEnd ? interval.IsoLocalEnd : new LocalDateTime(2026, 3, 29, 2, 0);
        var local = change.PlusMinutes(x.minutes);
        Assert.Equal(local.InZoneLeniently(x.Zone).ToInstant(), LenientTime.ToInstant(local, x.Zone));
        Assert.Equal(x.Zone.MapLocal(local).Count > 0, LenientTime.Exists(local, x.Zone));
    });
}
