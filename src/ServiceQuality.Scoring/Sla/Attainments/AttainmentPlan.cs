using NodaTime;

namespace ServiceQuality.Scoring.Sla;

/// <summary>How attainment is counted: what is told apart, by which periods, and how cycles count. Every result names it.</summary>
public sealed record AttainmentPlan
{
    private const AttainmentKeys All = AttainmentKeys.Target | AttainmentKeys.Priority | AttainmentKeys.Tier | AttainmentKeys.Team | AttainmentKeys.Period;

    private AttainmentPlan(AttainmentKeys keys, PeriodLength? length, DateTimeZone? zone, PeriodAttribution? attribution, CycleCounting cycles)
    {
        Keys = keys;
        Length = length;
        Zone = zone;
        Attribution = attribution;
        Cycles = cycles;
    }

    /// <summary>What is told apart.</summary>
    public AttainmentKeys Keys { get; }

    /// <summary>The length of the periods, or null without periods.</summary>
    public PeriodLength? Length { get; }

    /// <summary>The zone in which their dates are told, or null without periods.</summary>
    public DateTimeZone? Zone { get; }

    /// <summary>Which instant puts a reading into its period, or null without periods.</summary>
    public PeriodAttribution? Attribution { get; }

    /// <summary>How targets with several cycles count; by default each case once.</summary>
    public CycleCounting Cycles { get; }

    /// <summary>A plan that tells apart by some keys; periods are added by <see cref="PerPeriod(PeriodLength, DateTimeZone, PeriodAttribution)"/>.</summary>
    /// <param name="keys">The keys, without <see cref="AttainmentKeys.Period"/>.</param>
    /// <returns>The plan.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is another flag among the keys.</exception>
    public static AttainmentPlan By(AttainmentKeys keys) => (keys & ~(All ^ AttainmentKeys.Period)) == AttainmentKeys.None
        ? new(keys, null, null, null, CycleCounting.ByCase)
        : throw new ArgumentOutOfRangeException(nameof(keys), keys, "Allowed are Target, Priority, Tier and Team; PerPeriod adds periods.");

    /// <summary>This plan, with periods told apart as well.</summary>
    /// <param name="length">How long a period is.</param>
    /// <param name="zone">The zone in which its dates are told.</param>
    /// <param name="attribution">Which instant puts a reading into its period.</param>
    /// <returns>The plan.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A value is none of its enumeration.</exception>
    public AttainmentPlan PerPeriod(PeriodLength length, DateTimeZone zone, PeriodAttribution attribution)
    {
        Guard.Against.Null(zone);
        if (!Enum.IsDefined(length))
        {
            throw new ArgumentOutOfRangeException(nameof(length), length, "Allowed are Day, IsoWeek, Month, Quarter and Year.");
        }

        return Enum.IsDefined(attribution)
            ? new(Keys | AttainmentKeys.Period, length, zone, attribution, Cycles)
            : throw new ArgumentOutOfRangeException(nameof(attribution), attribution, "Allowed are Opening, Due and Stopping.");
    }

    /// <summary>This plan, with another way in which cycles count.</summary>
    /// <param name="cycles">How they count.</param>
    /// <returns>The plan.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The value is none of the enumeration.</exception>
    public AttainmentPlan WithCycles(CycleCounting cycles) => Enum.IsDefined(cycles)
        ? new(Keys, Length, Zone, Attribution, cycles)
        : throw new ArgumentOutOfRangeException(nameof(cycles), cycles, "Allowed are ByCase and ByCycle.");

    /// <summary>What is told apart and how cycles count.</summary>
    /// <returns>For example <c>by Target, Priority and Month of Stopping in Europe/Berlin, ByCase</c>.</returns>
    public override string ToString()
    {
        var keys = Keys & ~AttainmentKeys.Period;
        var period = Zone is null ? "" : $"{(keys == AttainmentKeys.None ? "" : " and ")}{Length} of {Attribution} in {Zone.Id}";
        return keys == AttainmentKeys.None && Zone is null ? $"all together, {Cycles}" : $"by {(keys == AttainmentKeys.None ? "" : keys)}{period}, {Cycles}";
    }

    // The plan of a roll-up to fewer keys.
    internal AttainmentPlan Coarser(AttainmentKeys keys) =>
        keys.HasFlag(AttainmentKeys.Period) ? new(keys, Length, Zone, Attribution, Cycles) : new(keys, null, null, null, Cycles);

    // Whether a key has a value for each member that is told apart, and for no other.
    internal bool Fits(AttainmentKey key) =>
        (key.Target is not null) == Keys.HasFlag(AttainmentKeys.Target)
        && (key.Priority is not null) == Keys.HasFlag(AttainmentKeys.Priority)
        && (key.Tier is not null) == Keys.HasFlag(AttainmentKeys.Tier)
        && (key.Team is not null) == Keys.HasFlag(AttainmentKeys.Team)
        && (key.Period is null || key.Period.Value.Length == Length);
}
