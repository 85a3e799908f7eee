namespace ServiceQuality.Scoring.Sla;

/// <summary>What readings have in common that are counted in one row; flags combine.</summary>
[Flags]
public enum AttainmentKeys
{
    /// <summary>Nothing: all readings are in one row.</summary>
    None = 0,

    /// <summary>The name of the target.</summary>
    Target = 1,

    /// <summary>The priority by which the target was judged.</summary>
    Priority = 2,

    /// <summary>The tier of the customer by which the target was judged.</summary>
    Tier = 4,

    /// <summary>The team that the caller names.</summary>
    Team = 8,

    /// <summary>
    /// The period; see <see cref="AttainmentPlan.PerPeriod(PeriodLength, NodaTime.DateTimeZone, PeriodAttribution)"/>.
    /// </summary>
    Period = 16,
}
