namespace ServiceQuality.Scoring.Gaps;

/// <summary>Where the importance of an item of a survey comes from.</summary>
public enum ImportanceSource
{
    /// <summary>The mean answer of how important the item is (stated importance, Martilla and James 1977).</summary>
    Stated = 0,

    /// <summary>
    /// The mean expectation of the item, which SERVQUAL asks instead; expectations near the top of the scale hardly
    /// differ between items.
    /// </summary>
    Expectation = 1,

    /// <summary>
    /// Pearson's correlation of the perception of the item with a rating of the service as a whole (derived importance), on an
    /// axis from -1 to 1. It needs neither expectations nor importance, but is not a weight: items that correlate share it.
    /// </summary>
    Derived = 2,
}
