using ServiceQuality.Domain;

namespace ServiceQuality.Scoring.Statistics.Reliability;

/// <summary>What should be looked at before a result on reliability is used.</summary>
public enum ReliabilityWarningKind
{
    /// <summary>An item correlates negatively with the sum of the others: perhaps it is worded the other way round. Nothing is
    /// reversed here.</summary>
    [LocalizedName("negative item-total correlation", "题总相关为负")]
    NegativeItemTotal = 0,

    /// <summary>Alpha is below 0: the items covary negatively on the whole.</summary>
    [LocalizedName("negative alpha", "alpha 为负")]
    NegativeAlpha = 1,

    /// <summary>Two items only: nothing can be deleted.</summary>
    [LocalizedName("two items only", "只有两个题项")]
    TwoItems = 2,

    /// <summary>The correlations have no inverse, so nothing that needs it has a value.</summary>
    [LocalizedName("no inverse of the correlations", "相关矩阵不可逆")]
    NoInverse = 3,

    /// <summary>The other items add up to the same for everyone.</summary>
    [LocalizedName("constant rest", "其余题项之和不变")]
    ConstantRest = 4,

    /// <summary>A uniqueness is at the lowest value allowed (a Heywood case): one factor does not suit these data, or there
    /// are too few.</summary>
    [LocalizedName("Heywood case", "Heywood 情形")]
    Heywood = 5,

    /// <summary>An item loads on the factor with the other sign.</summary>
    [LocalizedName("loading of the other sign", "载荷符号相反")]
    NegativeLoading = 6,

    /// <summary>One part of a difference varies much less than the other.</summary>
    [LocalizedName("restricted variance", "方差受限")]
    VarianceRestriction = 7,

    /// <summary>The difference correlates with one of its parts because it is made of it.</summary>
    [LocalizedName("spurious correlation", "虚假相关")]
    SpuriousCorrelation = 8,

    /// <summary>The difference is less reliable than either of its parts.</summary>
    [LocalizedName("unreliable difference", "差值信度低")]
    UnreliableDifference = 9,
}
