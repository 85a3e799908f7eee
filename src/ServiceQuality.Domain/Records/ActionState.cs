namespace ServiceQuality.Domain.Records;

/// <summary>How far an action is.</summary>
public enum ActionState
{
    /// <summary>It is agreed and not done.</summary>
    [LocalizedName("open", "未完成")]
    Open = 0,

    /// <summary>It is done, and its effect is not verified.</summary>
    [LocalizedName("done", "已完成，待验证")]
    Done = 1,

    /// <summary>Its effect is verified: it is finished.</summary>
    [LocalizedName("effective", "有效")]
    Effective = 2,

    /// <summary>It was verified and had no effect: another one is to be agreed, or the same again.</summary>
    [LocalizedName("ineffective", "无效")]
    Ineffective = 3,
}
