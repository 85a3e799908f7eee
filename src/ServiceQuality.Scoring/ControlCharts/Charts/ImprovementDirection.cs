namespace ServiceQuality.Scoring.ControlCharts;

/// <summary>Which change of a measure is an improvement.</summary>
public enum ImprovementDirection
{
    /// <summary>Neither: a signal is a signal.</summary>
    None,

    /// <summary>Higher values are better, as of shares answered in time.</summary>
    Increase,

    /// <summary>Lower values are better, as of complaints.</summary>
    Decrease,
}
