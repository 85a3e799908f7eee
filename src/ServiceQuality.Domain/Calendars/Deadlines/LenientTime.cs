using NodaTime;
using NodaTime.TimeZones;

namespace ServiceQuality.Domain.Calendars;

// NodaTime's lenient rule without its mapping, which is an object, so that nothing is allocated.
internal static class LenientTime
{
    // The instant of a local time: of a repeated one the first pass, of a skipped one as if the clocks had not been put forward.
    internal static Instant ToInstant(LocalDateTime local, DateTimeZone zone)
    {
        var interval = zone.GetZoneInterval(local.InUtc().ToInstant());
        var instant = InInterval(local, interval);
        if (interval.HasStart)
        {
            var before = InInterval(local, zone.GetZoneInterval(interval.Start - Duration.Epsilon));
            if (before < interval.Start || instant < interval.Start)
            {
                return before;
            }
        }

        if (interval.HasEnd && instant >= interval.End)
        {
            var after = InInterval(local, zone.GetZoneInterval(interval.End));
            if (after >= interval.End)
            {
                return after;
            }
        }

        return instant;
    }

    // Whether the zone does not skip it.
    internal static bool Exists(LocalDateTime local, DateTimeZone zone) =>
        ToInstant(local, zone).InZone(zone).LocalDateTime == local;

    private static Instant InInterval(LocalDateTime local, ZoneInterval interval) =>
        local.WithOffset(interval.WallOffset).ToInstant();
}
