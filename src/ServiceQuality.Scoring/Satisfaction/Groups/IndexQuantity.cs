namespace ServiceQuality.Scoring.Satisfaction;

/// <summary>What of two fits is compared.</summary>
public enum IndexQuantity
{
    /// <summary>The path coefficients.</summary>
    Path = 0,

    /// <summary>The total effects, direct and indirect.</summary>
    TotalEffect = 1,

    /// <summary>
    /// The total effects in points of the index: by how many points the index of the one rises when that of the other rises by
    /// one.
    /// </summary>
    Importance = 2,

    /// <summary>R squared of the constructs that something acts on.</summary>
    RSquared = 3,

    /// <summary>The outer weights.</summary>
    Weight = 4,

    /// <summary>The loadings.</summary>
    Loading = 5,

    /// <summary>The indices from 0 to 100.</summary>
    Index = 6,
}
