namespace ServiceQuality.Domain.Sla;

/// <summary>What happened to a case.</summary>
public enum CaseEventKind
{
    /// <summary>Something that affects no clock, unless a target names it.</summary>
    Note = 0,

    /// <summary>The case was opened, with a priority; always the first event and only once.</summary>
    Opened = 1,

    /// <summary>The service replied to the customer or began to work on the case.</summary>
    AgentReplied = 2,

    /// <summary>The customer sent a message.</summary>
    CustomerReplied = 3,

    /// <summary>The status changed.</summary>
    StatusChanged = 4,

    /// <summary>The priority changed.</summary>
    PriorityChanged = 5,

    /// <summary>The case was resolved.</summary>
    Resolved = 6,

    /// <summary>A resolved or closed case was reopened.</summary>
    Reopened = 7,

    /// <summary>The case was closed.</summary>
    Closed = 8,

    /// <summary>The tier of the customer changed.</summary>
    TierChanged = 9,

    /// <summary>The service acknowledged the case.</summary>
    Acknowledged = 10,

    /// <summary>Somebody arrived on site.</summary>
    Arrived = 11,

    /// <summary>A custom event, identified by its name.</summary>
    Custom = 12,
}
