using ServiceQuality.Domain;

namespace ServiceQuality.Scoring.ControlCharts;

/// <summary>
/// The pattern that a rule looks for. All inequalities are strict: a point on a line belongs to the inner zone, and equal points
/// do not rise, fall or alternate. Each point is compared with its own lines.
/// </summary>
public enum RunRuleKind
{
    /// <summary>A point beyond a control limit.</summary>
    [LocalizedName("beyond the limits", "超出控制限")]
    BeyondLimits,

    /// <summary>A number of points in a row on one side of the centre line.</summary>
    [LocalizedName("on one side", "同侧连续")]
    OneSide,

    /// <summary>A number of points in a row that each rise, or each fall.</summary>
    [LocalizedName("trend", "趋势")]
    Trend,

    /// <summary>A number of points in a row that rise and fall in turn.</summary>
    [LocalizedName("alternating", "上下交替")]
    Alternating,

    /// <summary>
    /// A number of the points of a window beyond a line, all on the same side. It is completed by a point beyond the line, as
    /// soon as the number is reached.
    /// </summary>
    [LocalizedName("beyond a line", "超出某线")]
    Beyond,

    /// <summary>
    /// A number of the points of a full window between a line and the limit, when all of the window are on the same side; the 2
    /// of 3 rule of Making Data Count.
    /// </summary>
    [LocalizedName("between a line and the limit", "接近控制限")]
    BetweenLineAndLimit,

    /// <summary>A number of points in a row within or on a pair of lines.</summary>
    [LocalizedName("close to the centre line", "集中于中心线附近")]
    Within,

    /// <summary>A number of points in a row beyond a pair of lines, some of them on each side.</summary>
    [LocalizedName("beyond lines on both sides", "避开中心线附近")]
    BeyondBothSides,

    /// <summary>
    /// A run on one side of the centre line longer than round(log2 n) + 3, n the number of points of the phase off the line
    /// (Anhoej and Olesen 2014). Points on the line are left out.
    /// </summary>
    [LocalizedName("longest run", "最长游程")]
    LongestRun,

    /// <summary>
    /// Fewer crossings of the centre line than the 5 % quantile of the binomial distribution of n - 1 and 1/2, n the number of
    /// points of the phase off the line (Anhoej and Olesen 2014). Points on the line are left out.
    /// </summary>
    [LocalizedName("crossings", "穿越次数")]
    Crossings,
}
