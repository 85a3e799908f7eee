namespace ServiceQuality.Domain.Standards;

/// <summary>What a standard or an indicator is about, so that it can be found, grouped and counted.</summary>
public enum StandardTag
{
    /// <summary>It holds before the service.</summary>
    [LocalizedName("before the service", "服务前")]
    BeforeService = 0,

    /// <summary>It holds during the service.</summary>
    [LocalizedName("during the service", "服务中")]
    DuringService = 1,

    /// <summary>It holds after the service.</summary>
    [LocalizedName("after the service", "服务后")]
    AfterService = 2,

    /// <summary>It is about how the service is given.</summary>
    [LocalizedName("process", "过程")]
    Process = 3,

    /// <summary>It is about what the service achieves.</summary>
    [LocalizedName("outcome", "结果")]
    Outcome = 4,

    /// <summary>It is about times.</summary>
    [LocalizedName("time", "时间")]
    Time = 5,

    /// <summary>It is about the order of the work.</summary>
    [LocalizedName("procedure", "程序")]
    Procedure = 6,

    /// <summary>It is about what is delivered.</summary>
    [LocalizedName("content", "内容")]
    Content = 7,

    /// <summary>It is about safety.</summary>
    [LocalizedName("safety", "安全")]
    Safety = 8,

    /// <summary>It is about fitness for use.</summary>
    [LocalizedName("fitness for use", "适用")]
    Fitness = 9,

    /// <summary>It is about effectiveness.</summary>
    [LocalizedName("effectiveness", "有效")]
    Effectiveness = 10,

    /// <summary>It is about economy.</summary>
    [LocalizedName("economy", "经济")]
    Economy = 11,

    /// <summary>It follows from a law or another outside rule.</summary>
    [LocalizedName("compliance", "合规")]
    Compliance = 12,
}
