using ServiceQuality.Domain;

namespace ServiceQuality.Scoring.Satisfaction;

/// <summary>Why an estimate should be read with care.</summary>
public enum IndexWarningKind
{
    /// <summary>
    /// A weight is negative: index scores can leave the range from 0 to 100, and the index falls when that answer rises.
    /// </summary>
    [LocalizedName("negative weight", "权重为负")]
    NegativeWeight = 0,

    /// <summary>
    /// The index weights of a construct do not sum to more than 0, by themselves or times the ranges, so that it has no index.
    /// </summary>
    [LocalizedName("no index", "没有指数")]
    NoIndex = 1,

    /// <summary>The causes of a construct are nearly collinear: a variance inflation factor of 10 or more.</summary>
    [LocalizedName("nearly collinear", "近似共线")]
    NearlyCollinear = 2,

    /// <summary>Inadmissible: a disattenuated correlation is beyond -1 or 1.</summary>
    [LocalizedName("correlation beyond 1", "相关超出 1")]
    CorrelationAboveOne = 3,

    /// <summary>Inadmissible: a loading is beyond -1 or 1.</summary>
    [LocalizedName("loading beyond 1", "载荷超出 1")]
    LoadingAboveOne = 4,

    /// <summary>Inadmissible: R squared is above 1, which leaves a negative variance.</summary>
    [LocalizedName("R squared above 1", "R² 大于 1")]
    RSquaredAboveOne = 5,

    /// <summary>
    /// Inadmissible: the disattenuated correlations of the causes of a construct are not positive definite, or those of all
    /// constructs contradict each other.
    /// </summary>
    [LocalizedName("correlations not positive definite", "相关矩阵非正定")]
    Indefinite = 6,

    /// <summary>
    /// The index of a construct is outside 0 to 100, because a weight is negative. It is given without an interval.
    /// </summary>
    [LocalizedName("index outside 0 to 100", "指数超出 0 至 100")]
    IndexOutsideScale = 7,
}
