using NodaTime;
using ServiceQuality.Domain;

namespace ServiceQuality.Scoring.Sla;

// The sum of an availability as text, a line a step.
internal static class AvailabilityText
{
    internal static ValueList<string> Lines(ServiceAvailability availability) => [.. Of(availability)];

    private static IEnumerable<string> Of(ServiceAvailability a)
    {
        yield return $"{InvariantText.Format(a.From)} to {InvariantText.Format(a.To)}{(a.MeasuredTo < a.To ? $", measured to {InvariantText.Format(a.MeasuredTo)}" : "")}";
        yield return $"{InvariantText.Format(a.AgreedTime)} agreed time ({(a.Rules.ServiceHours is null ? "all the time" : "service hours")})";
        if (a.MaintenanceTime > Duration.Zero)
        {
            yield return $"- {InvariantText.Format(a.MaintenanceTime)} planned maintenance";
            yield return $"= {InvariantText.Format(a.ServiceTime)} service time";
        }

        foreach (var outage in a.Outages.Where(o => o.Verdict == OutageVerdict.Counted))
        {
            yield return $"- {InvariantText.Format(outage.InService)} down, {Where(outage)}";
        }

        foreach (var outage in a.Outages.Where(o => o.Verdict is OutageVerdict.TooShort or OutageVerdict.NotInService))
        {
            var reason = outage.Verdict == OutageVerdict.NotInService ? "not in service time"
                : outage.Start == outage.End ? "without length"
                : $"shorter than {InvariantText.Format(a.Rules.MinimumOutage)} ({a.Rules.MeasuredBy})";
            yield return $"  ignored: {Where(outage)} ({reason})";
        }

        foreach (var (verdict, reason) in new[] { (OutageVerdict.OutsidePeriod, "outside the period"), (OutageVerdict.NotYetKnown, "not begun yet") })
        {
            if (a.Outages.Count(o => o.Verdict == verdict) is var count && count > 0)
            {
                yield return $"  ignored: {InvariantText.Count(count, "outage")} {reason}";
            }
        }

        yield return a.Reason is { } none
            ? $"no availability: {none}"
            : $"= {InvariantText.Format(a.ServiceTime - a.Downtime)} up of {InvariantText.Format(a.ServiceTime)}: {a.Share.TruncatedPercent}";
    }

    private static string Where(OutageReading o) =>
        $"{InvariantText.Format(o.Start)} to {InvariantText.Format(o.End)}{(o.IsOver ? "" : " (not over)")}{string.Concat(o.Names.Select(n => ", " + n))}";
}
