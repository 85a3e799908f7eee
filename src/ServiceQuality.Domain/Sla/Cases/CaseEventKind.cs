namespace ServiceQuality.Domain.Sla;

/// <summary>What happened to a case.</summary>
public enum CaseEventKind
{
    /// <summary>Something that affects no clock, unless a target names it.</summary>
    [LocalizedName("note", "备注")]
    Note = 0,

    /// <summary>The case was opened, with a priority; always the first event and only once.</summary>
    [LocalizedName("opened", "开单")]
    Opened = 1,

    /// <summary>The service replied to the customer or began to work on the case.</summary>
    [LocalizedName("reply of the service", "服务方回复")]
    AgentReplied = 2,

    /// <summary>The customer sent a message.</summary>
    [LocalizedName("message of the customer", "客户留言")]
    CustomerReplied = 3,

    /// <summary>The status changed.</summary>
    [LocalizedName("status", "状态")]
    StatusChanged = 4,

    /// <summary>The priority changed.</summary>
    [LocalizedName("priority", "优先级")]
    PriorityChanged = 5,

    /// <summary>The case was resolved.</summary>
    [LocalizedName("resolved", "已解决")]
    Resolved = 6,

    /// <summary>A resolved or closed case was reopened.</summary>
    [LocalizedName("reopened", "重新打开")]
    Reopened = 7,

    /// <summary>The case was closed.</summary>
    [LocalizedName("closed", "已关闭")]
    Closed = 8,

    /// <summary>The tier of the customer changed.</summary>
    [LocalizedName("tier", "客户等级")]
    TierChanged = 9,

    /// <summary>The service acknowledged the case.</summary>
    [LocalizedName("acknowledged", "已确认")]
    Acknowledged = 10,

    /// <summary>Somebody arrived on site.</summary>
    [LocalizedName("arrived", "已到场")]
    Arrived = 11,

    /// <summary>A custom event, identified by its name.</summary>
    [LocalizedName("event", "事件")]
    Custom = 12,
}
