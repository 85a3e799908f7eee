namespace ServiceQuality.Domain.Standards;

/// <summary>Which values of an indicator are good.</summary>
public enum IndicatorDirection
{
    /// <summary>The higher the better.</summary>
    HigherIsBetter = 0,

    /// <summary>The lower the better.</summary>
    LowerIsBetter = 1,

    /// <summary>Values within the range of the indicator are good.</summary>
    WithinRange = 2,
}
