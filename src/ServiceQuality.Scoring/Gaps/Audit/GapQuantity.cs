using ServiceQuality.Domain;

namespace ServiceQuality.Scoring.Gaps.Audit;

/// <summary>The quantities of one row of a table of gaps; a gap is perception less expectation, P - E.</summary>
public enum GapQuantity
{
    /// <summary>How many people gave both answers.</summary>
    [LocalizedName("n", "n")]
    N = 0,

    /// <summary>The mean of the perceptions.</summary>
    [LocalizedName("mean P", "均值P")]
    PerceptionMean = 1,

    /// <summary>The standard deviation of the perceptions.</summary>
    [LocalizedName("SD P", "SD（P）")]
    PerceptionDeviation = 2,

    /// <summary>The mean of the expectations.</summary>
    [LocalizedName("mean E", "均值E")]
    ExpectationMean = 3,

    /// <summary>The standard deviation of the expectations.</summary>
    [LocalizedName("SD E", "SD（E）")]
    ExpectationDeviation = 4,

    /// <summary>The correlation of perceptions and expectations.</summary>
    [LocalizedName("r", "r")]
    Correlation = 5,

    /// <summary>The mean gap.</summary>
    [LocalizedName("gap", "差距")]
    Gap = 6,

    /// <summary>The standard deviation of the gaps.</summary>
    [LocalizedName("SD of gap", "差距的SD")]
    GapDeviation = 7,

    /// <summary>The standard error of the mean gap: SD / root of n.</summary>
    [LocalizedName("standard error", "标准误")]
    StandardError = 8,

    /// <summary>The degrees of freedom of t: n - 1.</summary>
    [LocalizedName("degrees of freedom", "自由度")]
    DegreesOfFreedom = 9,

    /// <summary>Student's t of the paired answers: gap / standard error.</summary>
    [LocalizedName("t", "t")]
    T = 10,

    /// <summary>Cohen's dz: gap / SD of the gaps.</summary>
    [LocalizedName("dz", "dz")]
    Dz = 11,

    /// <summary>Cohen's dav: gap / root of the mean of both variances.</summary>
    [LocalizedName("dav", "dav")]
    Dav = 12,

    /// <summary>The two-sided p-value of t.</summary>
    [LocalizedName("p", "p")]
    P = 13,

    /// <summary>The lower end of the confidence interval of the gap.</summary>
    [LocalizedName("CI lower", "区间下限")]
    IntervalLower = 14,

    /// <summary>The upper end of the confidence interval of the gap.</summary>
    [LocalizedName("CI upper", "区间上限")]
    IntervalUpper = 15,
}
