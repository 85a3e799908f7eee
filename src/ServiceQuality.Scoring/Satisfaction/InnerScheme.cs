namespace ServiceQuality.Scoring.Satisfaction;

/// <summary>How the scores of linked constructs are weighted while the outer weights are found. Results are much alike, but not the same.</summary>
public enum InnerScheme
{
    /// <summary>By regression coefficients for constructs that act on this one, by correlations for those it acts on. The default of seminr, cSEM and SmartPLS.</summary>
    Path = 0,

    /// <summary>By correlations.</summary>
    Factorial = 1,

    /// <summary>By the signs of correlations (Wold). The default of plspm and semPLS.</summary>
    Centroid = 2,
}
