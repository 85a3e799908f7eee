namespace ServiceQuality.Domain.Standards;

/// <summary>Which values of an indicator are good.</summary>
public enum IndicatorDirection
{
    /// <summary>The higher the better.</summary>
    [LocalizedName("higher is better", "越高越好")]
    HigherIsBetter = 0,

    /// <summary>The lower the better.</summary>
    [LocalizedName("lower is better", "越低越好")]
    LowerIsBetter = 1,

    /// <summary>Values within the range of the indicator are good.</summary>
    [LocalizedName("within a range", "在范围内为好")]
    WithinRange = 2,
}
