namespace ServiceQuality.Domain.Records;

/// <summary>How far an action is.</summary>
public enum ActionState
{
    /// <summary>It is agreed and not done.</summary>
    Open = 0,

    /// <summary>It is done, and its effect is not verified.</summary>
    Done = 1,

    /// <summary>Its effect is verified: it is finished.</summary>
    Effective = 2,

    /// <summary>It was verified and had no effect: another one is to be agreed, or the same again.</summary>
    Ineffective = 3,
}
