using ServiceQuality.Domain;

namespace ServiceQuality.Scoring.ControlCharts;

/// <summary>Which change of a measure is an improvement.</summary>
public enum ImprovementDirection
{
    /// <summary>Neither: a signal is a signal.</summary>
    [LocalizedName("none", "无")]
    None,

    /// <summary>Higher values are better, as of shares answered in time.</summary>
    [LocalizedName("increase", "上升")]
    Increase,

    /// <summary>Lower values are better, as of complaints.</summary>
    [LocalizedName("decrease", "下降")]
    Decrease,
}
