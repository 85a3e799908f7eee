namespace ServiceQuality.Domain.Sla;

/// <summary>The verdict of a target. A clock that is not applicable or not started is pending.</summary>
public enum SlaVerdict
{
    /// <summary>Neither met nor breached so far.</summary>
    [LocalizedName("pending", "待定")]
    Pending = 0,

    /// <summary>Stopped at or before the due instant.</summary>
    [LocalizedName("met", "达成")]
    Met = 1,

    /// <summary>
    /// Stopped after the due instant, or still not stopped after it. It stays so until the clock is reset, the case is reopened
    /// or its terms change.
    /// </summary>
    [LocalizedName("breached", "违约")]
    Breached = 2,
}
