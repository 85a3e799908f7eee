namespace ServiceQuality.Domain.Standards;

/// <summary>What a value says about a target.</summary>
public enum StandardVerdict
{
    /// <summary>The value is at the target or better.</summary>
    [LocalizedName("met", "达成")]
    Met = 0,

    /// <summary>The value is worse than the target and within the deviation that the standard tolerates.</summary>
    [LocalizedName("within the tolerated deviation", "容许偏差内")]
    Tolerated = 1,

    /// <summary>The value is worse than what the standard tolerates.</summary>
    [LocalizedName("breached", "违约")]
    Breached = 2,
}
