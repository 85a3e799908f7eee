namespace ServiceQuality.Scoring.Satisfaction;

/// <summary>
/// How the scores of linked constructs are weighted while the outer weights are found. The results differ little.
/// </summary>
public enum InnerScheme
{
    /// <summary>Causes by regression coefficients, effects by correlations. The default of seminr, cSEM and SmartPLS.</summary>
    Path = 0,

    /// <summary>By correlations.</summary>
    Factorial = 1,

    /// <summary>By the signs of correlations (Wold). The default of plspm and semPLS.</summary>
    Centroid = 2,
}
