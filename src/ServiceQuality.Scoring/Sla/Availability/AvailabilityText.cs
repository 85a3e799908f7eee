using NodaTime;
using ServiceQuality.Domain;

namespace ServiceQuality.Scoring.Sla;

// An availability as text, one line for each step of the computation.
internal static class AvailabilityText
{
    internal static ValueList<string> Lines(ServiceAvailability availability) =>
        [.. Times(availability), .. Counted(availability), .. Ignored(availability), Result(availability)];

    private static IEnumerable<string> Times(ServiceAvailability a)
    {
        var measured = a.MeasuredTo < a.To ? $", measured to {InvariantText.Format(a.MeasuredTo)}" : "";
        yield return $"{InvariantText.Format(a.From)} to {InvariantText.Format(a.To)}{measured}";
        var hours = a.Rules.ServiceHours is null ? "all the time" : "service hours";
        yield return $"{InvariantText.Format(a.AgreedTime)} agreed time ({hours})";
        if (a.MaintenanceTime > Duration.Zero)
        {
            yield return $"- {InvariantText.Format(a.MaintenanceTime)} planned maintenance";
            yield return $"= {InvariantText.Format(a.ServiceTime)} service time";
        }
    }

    private static IEnumerable<string> Counted(ServiceAvailability a) =>
        a.Outages.Where(o => o.Verdict == OutageVerdict.Counted).Select(
            o => $"- {InvariantText.Format(o.InService)} down, {Describe(o)}");

    private static IEnumerable<string> Ignored(ServiceAvailability a)
    {
        foreach (var outage in a.Outages)
        {
            if (outage.Verdict is OutageVerdict.TooShort or OutageVerdict.NotInService)
            {
                yield return $"  ignored: {Describe(outage)} ({Reason(outage, a.Rules)})";
            }
        }

        var outside = a.Outages.Count(o => o.Verdict == OutageVerdict.OutsidePeriod);
        if (outside > 0)
        {
            yield return $"  ignored: {InvariantText.Count(outside, "outage")} outside the period";
        }

        var unknown = a.Outages.Count(o => o.Verdict == OutageVerdict.NotYetKnown);
        if (unknown > 0)
        {
            yield return $"  ignored: {InvariantText.Count(unknown, "outage")} not begun yet";
        }
    }

    private static string Reason(OutageReading outage, AvailabilityRules rules)
    {
        if (outage.Verdict == OutageVerdict.NotInService)
        {
            return "not in service time";
        }

        return outage.Start == outage.End
            ? "without length"
            : $"shorter than {InvariantText.Format(rules.MinimumOutage)} ({rules.MeasuredBy})";
    }

    private static string Result(ServiceAvailability a)
    {
        if (a.Reason is { } reason)
        {
            return $"no availability: {reason}";
        }

        return $"= {InvariantText.Format(a.ServiceTime - a.Downtime)} up of "
            + $"{InvariantText.Format(a.ServiceTime)}: {a.Share.TruncatedPercent}";
    }

    private static string Describe(OutageReading outage) =>
        $"{InvariantText.Format(outage.Start)} to {outage.EndText}{string.Concat(outage.Names.Select(n => ", " + n))}";
}
