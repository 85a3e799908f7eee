namespace ServiceQuality.Scoring.Statistics;

/// <summary>What a test is to show against its hypothesis.</summary>
public enum Alternative
{
    /// <summary>That the quantity differs from the hypothesis, to either side.</summary>
    TwoSided = 0,

    /// <summary>That it is greater: the first sample against the second, or the sample against the value.</summary>
    Greater = 1,

    /// <summary>That it is less.</summary>
    Less = 2,
}
