namespace ServiceQuality.Scoring.Gaps.Audit;

/// <summary>The quantities of one row of a table of gaps; a gap is perception less expectation, P - E.</summary>
public enum GapQuantity
{
    /// <summary>How many people gave both answers.</summary>
    N = 0,

    /// <summary>The mean of the perceptions.</summary>
    PerceptionMean = 1,

    /// <summary>The standard deviation of the perceptions.</summary>
    PerceptionDeviation = 2,

    /// <summary>The mean of the expectations.</summary>
    ExpectationMean = 3,

    /// <summary>The standard deviation of the expectations.</summary>
    ExpectationDeviation = 4,

    /// <summary>The correlation of perceptions and expectations.</summary>
    Correlation = 5,

    /// <summary>The mean gap.</summary>
    Gap = 6,

    /// <summary>The standard deviation of the gaps.</summary>
    GapDeviation = 7,

    /// <summary>The standard error of the mean gap: SD / root of n.</summary>
    StandardError = 8,

    /// <summary>The degrees of freedom of t: n - 1.</summary>
    DegreesOfFreedom = 9,

    /// <summary>Student's t of the paired answers: gap / standard error.</summary>
    T = 10,

    /// <summary>Cohen's dz: gap / SD of the gaps.</summary>
    Dz = 11,

    /// <summary>Cohen's dav: gap / root of the mean of both variances.</summary>
    Dav = 12,

    /// <summary>The two-sided p-value of t.</summary>
    P = 13,

    /// <summary>The lower end of the confidence interval of the gap.</summary>
    IntervalLower = 14,

    /// <summary>The upper end of the confidence interval of the gap.</summary>
    IntervalUpper = 15,
}
