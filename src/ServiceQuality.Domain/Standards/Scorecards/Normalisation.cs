namespace ServiceQuality.Domain.Standards;

/// <summary>How the value of an indicator becomes points from 0 to 100.</summary>
public enum Normalisation
{
    /// <summary>0 points at one value, 100 at another, linear between them and cut beyond them.</summary>
    Linear = 0,

    /// <summary>The ratio to the target, cut at 100 points; its reciprocal where lower is better.</summary>
    RatioToTarget = 1,

    /// <summary>The points of the band of the value.</summary>
    Bands = 2,

    /// <summary>100 points within the good range of the indicator, linear to 0 at the values given beyond it.</summary>
    Range = 3,

    /// <summary>0 points for the worst unit of the period and 100 for the best, linear between them; 100 when all are
    /// equal.</summary>
    MinMax = 4,
}
