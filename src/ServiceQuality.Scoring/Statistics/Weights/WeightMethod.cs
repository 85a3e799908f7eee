namespace ServiceQuality.Scoring.Statistics.Weights;

/// <summary>Where the weights of criteria come from.</summary>
public enum WeightMethod
{
    /// <summary>Every criterion counts the same.</summary>
    Equal = 0,

    /// <summary>Points that people gave, divided by their sum.</summary>
    Direct = 1,

    /// <summary>How much the criteria tell the alternatives apart, by Shannon's entropy.</summary>
    Entropy = 2,

    /// <summary>Comparisons in pairs (AHP): the principal eigenvector of their matrix (Saaty 1977).</summary>
    PrincipalEigenvector = 3,

    /// <summary>Comparisons in pairs (AHP): the geometric means of the rows of their matrix (Crawford and Williams 1985).</summary>
    GeometricMean = 4,
}
