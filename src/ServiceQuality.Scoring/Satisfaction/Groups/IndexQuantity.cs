using ServiceQuality.Domain;

namespace ServiceQuality.Scoring.Satisfaction;

/// <summary>What of two fits is compared.</summary>
public enum IndexQuantity
{
    /// <summary>The path coefficients.</summary>
    [LocalizedName("path coefficient", "路径系数")]
    Path = 0,

    /// <summary>The total effects, direct and indirect.</summary>
    [LocalizedName("total effect", "总效应")]
    TotalEffect = 1,

    /// <summary>
    /// The total effects in points of the index: by how many points the index of the one rises when that of the other rises by
    /// one.
    /// </summary>
    [LocalizedName("importance", "重要性")]
    Importance = 2,

    /// <summary>R squared of the constructs that something acts on.</summary>
    [LocalizedName("R squared", "R²")]
    RSquared = 3,

    /// <summary>The outer weights.</summary>
    [LocalizedName("weight", "权重")]
    Weight = 4,

    /// <summary>The loadings.</summary>
    [LocalizedName("loading", "载荷")]
    Loading = 5,

    /// <summary>The indices from 0 to 100.</summary>
    [LocalizedName("index", "指数")]
    Index = 6,
}
