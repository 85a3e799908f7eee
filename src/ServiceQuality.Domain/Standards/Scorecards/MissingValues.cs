namespace ServiceQuality.Domain.Standards;

/// <summary>What happens when an indicator of a scorecard has no value though it is due.</summary>
public enum MissingValues
{
    /// <summary>There is no score, and the reason names the indicator.</summary>
    NoScore = 0,

    /// <summary>It earns 0 points.</summary>
    Zero = 1,

    /// <summary>It is left out, the weights of the others are rescaled, and the score is marked as partial.</summary>
    Rescale = 2,
}
