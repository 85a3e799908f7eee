namespace ServiceQuality.Scoring;

/// <summary>Where the lines between the quadrants are drawn.</summary>
public enum IpaRule
{
    /// <summary>At the means of all items.</summary>
    Means = 0,

    /// <summary>At the medians of all items.</summary>
    Medians = 1,

    /// <summary>In the middle of the scale of each axis.</summary>
    ScaleMidpoints = 2,

    /// <summary>At values of the user's own.</summary>
    Given = 3,
}
