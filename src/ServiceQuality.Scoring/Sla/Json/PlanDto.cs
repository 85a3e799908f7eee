using ServiceQuality.Scoring.Json;
using ServiceQuality.Scoring.Satisfaction.Json;
using ServiceQuality.Scoring.Statistics.Summaries.Json;
using System.Text.Json;
using NodaTime;
using ServiceQuality.Scoring.Sla;

namespace ServiceQuality.Scoring.Sla.Json;

// The members of a plan in JSON.
internal sealed class PlanDto
{
    public required string[] Keys { get; set; }

    public PeriodDto? Period { get; set; }

    public required string Cycles { get; set; }

    internal static PlanDto Of(AttainmentPlan plan) => new()
    {
        Keys = [.. Enum.GetValues<AttainmentKeys>().Where(k => k is not (AttainmentKeys.None or AttainmentKeys.Period) && plan.Keys.HasFlag(k)).Select(EnumNames.Of)],
        Period = plan.Zone is { } zone
            ? new() { Length = EnumNames.Of(plan.Length!.Value), Zone = zone.Id, Attribution = EnumNames.Of(plan.Attribution!.Value) } : null,
        Cycles = EnumNames.Of(plan.Cycles),
    };

    internal AttainmentPlan Model()
    {
        var keys = AttainmentKeys.None;
        foreach (var name in Keys)
        {
            var key = EnumNames.Parse<AttainmentKeys>(name ?? "null", "keys");
            keys = key == AttainmentKeys.None || keys.HasFlag(key)
                ? throw new JsonException($"\"keys\" has {name}; allowed is each of target, priority, tier and team once.") : keys | key;
        }

        var plan = AttainmentPlan.By(keys).WithCycles(EnumNames.Parse<CycleCounting>(Cycles, "cycles"));
        return Period is null ? plan : plan.PerPeriod(
            EnumNames.Parse<PeriodLength>(Period.Length, "length"),
            DateTimeZoneProviders.Tzdb.GetZoneOrNull(Period.Zone) ?? throw new JsonException($"There is no time zone \"{Period.Zone}\" in the tz database."),
            EnumNames.Parse<PeriodAttribution>(Period.Attribution, "attribution"));
    }
}
