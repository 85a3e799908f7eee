using ServiceQuality.Domain;

namespace ServiceQuality.Scoring.ControlCharts;

/// <summary>A kind of reason to read a chart with care.</summary>
public enum ChartWarningKind
{
    /// <summary>A phase has no limits.</summary>
    [LocalizedName("no limits", "没有控制限")]
    NoLimits,

    /// <summary>Limits are from fewer than 12 points, and may change much with the next ones.</summary>
    [LocalizedName("few points", "点数过少")]
    FewPoints,

    /// <summary>
    /// The points of a classic chart vary more than its limits allow for: the test of dispersion has p below 0.05 and sigmaZ is
    /// above 1.
    /// </summary>
    [LocalizedName("overdispersed", "过离散")]
    Overdispersed,
}
