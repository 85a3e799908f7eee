namespace ServiceQuality.Domain.Records;

/// <summary>What an action is for.</summary>
public enum ActionKind
{
    /// <summary>It removes the cause of what happened.</summary>
    [LocalizedName("corrective action", "纠正措施")]
    Corrective = 0,

    /// <summary>It removes the cause of what may happen.</summary>
    [LocalizedName("preventive action", "预防措施")]
    Preventive = 1,

    /// <summary>It makes better what is not at fault.</summary>
    [LocalizedName("improvement", "改进")]
    Improvement = 2,
}
