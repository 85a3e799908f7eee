namespace ServiceQuality.Domain.Standards;

/// <summary>What a value says about a target.</summary>
public enum StandardVerdict
{
    /// <summary>The value is at the target or better.</summary>
    Met = 0,

    /// <summary>The value is worse than the target and within the deviation that the standard tolerates.</summary>
    Tolerated = 1,

    /// <summary>The value is worse than what the standard tolerates.</summary>
    Breached = 2,
}
