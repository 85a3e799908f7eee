namespace ServiceQuality.Scoring.Sla;

/// <summary>What the interval of a share says about an objective, for the cases to come.</summary>
public enum AttainmentVerdict
{
    /// <summary>The whole interval is at or above the objective.</summary>
    Met = 0,

    /// <summary>The whole interval is below the objective.</summary>
    NotMet = 1,

    /// <summary>The objective is within the interval: these cases prove neither.</summary>
    Unproven = 2,

    /// <summary>Fewer cases are decided than are needed.</summary>
    InsufficientData = 3,
}
