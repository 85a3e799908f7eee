using NodaTime;
using NodaTime.TimeZones;

namespace ServiceQuality.Domain.Calendars;

// NodaTime's lenient rule without its mapping, which is an object: nothing is allocated.
internal static class LenientTime
{
    // The instant of a local time: of a repeated one the first pass, of a skipped one as if the clocks had not been put forward.
    internal static Instant At(LocalDateTime local, DateTimeZone zone)
    {
        var interval = zone.GetZoneInterval(local.InUtc().ToInstant());
        var instant = In(local, interval);
        if (interval.HasStart && In(local, zone.GetZoneInterval(interval.Start - Duration.Epsilon)) is var before
            && (before < interval.Start || instant < interval.Start))
        {
            return before;
        }

        return interval.HasEnd && instant >= interval.End && In(local, zone.GetZoneInterval(interval.End)) is var after && after >= interval.End
            ? after : instant;
    }

    // Whether the zone does not skip it.
    internal static bool Exists(LocalDateTime local, DateTimeZone zone) => At(local, zone).InZone(zone).LocalDateTime == local;

    private static Instant In(LocalDateTime local, ZoneInterval interval) => local.WithOffset(interval.WallOffset).ToInstant();
}
