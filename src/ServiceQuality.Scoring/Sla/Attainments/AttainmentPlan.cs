using System.Text.Json.Serialization;
using NodaTime;
using ServiceQuality.Scoring.Json;

namespace ServiceQuality.Scoring.Sla;

/// <summary>
/// How attainment is counted: which keys its rows have, by which periods, and how cycles count. Every result names its plan.
/// </summary>
[JsonConverter(typeof(ScoringJsonConverter<AttainmentPlan>))]
public sealed record AttainmentPlan
{
    private const AttainmentKeys AllButPeriod =
        AttainmentKeys.Target | AttainmentKeys.Priority | AttainmentKeys.Tier | AttainmentKeys.Team;

    private AttainmentPlan(
        AttainmentKeys keys, PeriodLength? length, DateTimeZone? zone, PeriodAttribution? attribution, CycleCounting cycles)
    {
        Keys = keys;
        Length = length;
        Zone = zone;
        Attribution = attribution;
        Cycles = cycles;
    }

    /// <summary>The keys that rows have.</summary>
    public AttainmentKeys Keys { get; }

    /// <summary>The length of the periods, or null without periods.</summary>
    public PeriodLength? Length { get; }

    /// <summary>The time zone of the dates of the periods, or null without periods.</summary>
    public DateTimeZone? Zone { get; }

    /// <summary>Which instant puts a reading into its period, or null without periods.</summary>
    public PeriodAttribution? Attribution { get; }

    /// <summary>
    /// Whether each cycle of a target counts, such as each next response; otherwise each case counts once, with its worst cycle
    /// (the first breached cycle, or else the current one).
    /// </summary>
    public bool CountsEachCycle => Cycles == CycleCounting.ByCycle;

    // By target and priority, each case once.
    internal static AttainmentPlan Default { get; } = By(AttainmentKeys.Target | AttainmentKeys.Priority);

    internal CycleCounting Cycles { get; }

    /// <summary>Creates a plan whose rows have some keys, each case counted once.</summary>
    /// <param name="keys">
    /// The keys without <see cref="AttainmentKeys.Period"/>, which <c>PerPeriod</c> adds.
    /// </param>
    /// <returns>The plan.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The keys have another flag.</exception>
    public static AttainmentPlan By(AttainmentKeys keys)
    {
        Guard.Against.OutOfRange(
            (keys & ~AllButPeriod) != AttainmentKeys.None,
            keys,
            $"Keys {keys} are unknown; allowed are Target, Priority, Tier and Team. PerPeriod adds periods.",
            nameof(keys));
        return new(keys, null, null, null, CycleCounting.ByCase);
    }

    /// <summary>Returns this plan with rows for each period as well.</summary>
    /// <param name="length">The length of a period.</param>
    /// <param name="zone">The time zone of the dates.</param>
    /// <param name="attribution">Which instant puts a reading into its period.</param>
    /// <returns>The plan.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A value is not a member of its enumeration.</exception>
    public AttainmentPlan PerPeriod(PeriodLength length, DateTimeZone zone, PeriodAttribution attribution)
    {
        Guard.Against.UndefinedEnum(length);
        Guard.Against.Null(zone);
        Guard.Against.UndefinedEnum(attribution);
        return new(Keys | AttainmentKeys.Period, length, zone, attribution, Cycles);
    }

    /// <summary>
    /// Returns this plan with each cycle of a target counted, under its own priority, tier and period; a clock that has not
    /// started counts once.
    /// </summary>
    /// <returns>The plan.</returns>
    public AttainmentPlan PerCycle() => WithCycles(CycleCounting.ByCycle);

    /// <summary>Returns the keys and how cycles count.</summary>
    /// <returns>For example <c>by Target, Priority and Month of Stopping in Europe/Berlin, each case once</c>.</returns>
    public override string ToString()
    {
        List<string> parts = [];
        if ((Keys & AllButPeriod) != AttainmentKeys.None)
        {
            parts.Add($"{Keys & AllButPeriod}");
        }

        if (Zone is not null)
        {
            parts.Add($"{Length} of {Attribution} in {Zone.Id}");
        }

        var keys = parts.Count == 0 ? "all together" : "by " + string.Join(" and ", parts);
        return $"{keys}, {(CountsEachCycle ? "each cycle" : "each case once")}";
    }

    internal AttainmentPlan WithCycles(CycleCounting cycles) => new(Keys, Length, Zone, Attribution, cycles);

    // The plan of a roll-up to fewer keys.
    internal AttainmentPlan Coarser(AttainmentKeys keys) => keys.HasFlag(AttainmentKeys.Period)
        ? new(keys, Length, Zone, Attribution, Cycles)
        : new(keys, null, null, null, Cycles);

    internal void CheckRollUp(AttainmentKeys keys) => Guard.Against.Invalid(
        (keys & ~Keys) != AttainmentKeys.None,
        $"Keys {keys} are not all among those of the plan; allowed are some of {Keys}.",
        nameof(keys));

    // Whether a key has a value for each key of the plan, and for no other.
    internal bool Fits(AttainmentKey key) =>
        (key.Target is not null) == Keys.HasFlag(AttainmentKeys.Target)
        && (key.Priority is not null) == Keys.HasFlag(AttainmentKeys.Priority)
        && (key.Tier is not null) == Keys.HasFlag(AttainmentKeys.Tier)
        && (key.Team is not null) == Keys.HasFlag(AttainmentKeys.Team)
        && (key.Period is null || key.Period.Value.Length == Length);
}
