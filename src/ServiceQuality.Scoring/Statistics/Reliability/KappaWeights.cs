namespace ServiceQuality.Scoring.Statistics.Reliability;

/// <summary>How much two neighbouring categories agree, of k in order: the weight of the categories i and j.</summary>
public enum KappaWeights
{
    /// <summary>Only equal categories agree (Cohen 1960). Their order does not matter.</summary>
    None = 0,

    /// <summary>1 - |i - j| / (k - 1) (Cicchetti and Allison 1971).</summary>
    Linear = 1,

    /// <summary>1 - (i - j)^2 / (k - 1)^2 (Fleiss and Cohen 1973).</summary>
    Quadratic = 2,
}
