namespace ServiceQuality.Domain.Records;

/// <summary>What an action is for.</summary>
public enum ActionKind
{
    /// <summary>It removes the cause of what happened.</summary>
    Corrective = 0,

    /// <summary>It removes the cause of what may happen.</summary>
    Preventive = 1,

    /// <summary>It makes better what is not at fault.</summary>
    Improvement = 2,
}
