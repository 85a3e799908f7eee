namespace ServiceQuality.Scoring.Satisfaction;

/// <summary>What tells two constructs apart.</summary>
public enum ValidityCheck
{
    /// <summary>An indicator correlates more with the score of its own construct than with that of any other.</summary>
    CrossLoading = 0,

    /// <summary>The root of the average variance extracted of a construct is above its correlation with any other (Fornell and Larcker 1981).</summary>
    FornellLarcker = 1,
}
