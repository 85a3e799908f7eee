namespace ServiceQuality.Scoring.Statistics.Reliability;

/// <summary>What should be looked at before a result on reliability is used.</summary>
public enum ReliabilityWarningKind
{
    /// <summary>An item correlates negatively with the sum of the others: perhaps it is worded the other way round. Nothing is
    /// reversed here.</summary>
    NegativeItemTotal = 0,

    /// <summary>Alpha is below 0: the items covary negatively on the whole.</summary>
    NegativeAlpha = 1,

    /// <summary>Two items only: nothing can be deleted.</summary>
    TwoItems = 2,

    /// <summary>The correlations have no inverse, so nothing that needs it has a value.</summary>
    NoInverse = 3,

    /// <summary>The other items add up to the same for everyone.</summary>
    ConstantRest = 4,

    /// <summary>A uniqueness is at the lowest value allowed (a Heywood case): one factor does not suit these data, or there
    /// are too few.</summary>
    Heywood = 5,

    /// <summary>An item loads on the factor with the other sign.</summary>
    NegativeLoading = 6,

    /// <summary>One part of a difference varies much less than the other.</summary>
    VarianceRestriction = 7,

    /// <summary>The difference correlates with one of its parts because it is made of it.</summary>
    SpuriousCorrelation = 8,

    /// <summary>The difference is less reliable than either of its parts.</summary>
    UnreliableDifference = 9,
}
