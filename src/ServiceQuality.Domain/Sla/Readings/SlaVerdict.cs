namespace ServiceQuality.Domain.Sla;

/// <summary>How a target stands. A clock that is not applicable or not started is pending.</summary>
public enum SlaVerdict
{
    /// <summary>Neither met nor breached so far.</summary>
    Pending = 0,

    /// <summary>Stopped at or before the due instant.</summary>
    Met = 1,

    /// <summary>
    /// Stopped after the due instant, or still not stopped after it. It stays so until the case is reopened or its priority changes.
    /// </summary>
    Breached = 2,
}
