namespace ServiceQuality.Domain.Satisfaction;

/// <summary>How the indicators of a construct make its score in a PLS path model.</summary>
public enum MeasurementMode
{
    /// <summary>
    /// Mode A, also called reflective: each indicator is weighted by its covariance with what the construct is linked to.
    /// </summary>
    ModeA = 0,

    /// <summary>
    /// Mode B, also called formative: the indicators are weighted by regressing what the construct is linked to on all of them.
    /// </summary>
    ModeB = 1,

    /// <summary>One indicator, which is the construct.</summary>
    SingleItem = 2,
}
