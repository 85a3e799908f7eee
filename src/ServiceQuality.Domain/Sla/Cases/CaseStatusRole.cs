namespace ServiceQuality.Domain.Sla;

/// <summary>What a status of a log means for the case.</summary>
public enum CaseStatusRole
{
    /// <summary>The case is worked on, or waits: a status like any other.</summary>
    [LocalizedName("active", "处理中")]
    Active = 0,

    /// <summary>Nobody has worked on the case yet; leaving such a status is the first response.</summary>
    [LocalizedName("untouched", "未处理")]
    Untouched = 1,

    /// <summary>The case is resolved.</summary>
    [LocalizedName("resolved", "已解决")]
    Resolved = 2,

    /// <summary>The case is closed.</summary>
    [LocalizedName("closed", "已关闭")]
    Closed = 3,
}
