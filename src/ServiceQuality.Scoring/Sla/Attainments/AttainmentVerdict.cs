namespace ServiceQuality.Scoring.Sla;

/// <summary>What the interval of a share says about an objective, for the cases to come.</summary>
public enum AttainmentVerdict
{
    /// <summary>The whole interval lies at or above the objective.</summary>
    Met = 0,

    /// <summary>The whole interval lies below the objective.</summary>
    NotMet = 1,

    /// <summary>The objective lies within the interval: these cases do not tell.</summary>
    Unproven = 2,

    /// <summary>Fewer cases are decided than were asked for.</summary>
    InsufficientData = 3,
}
