namespace ServiceQuality.Scoring.Statistics;

/// <summary>What the interval of an estimate says about a bound, for the cases to come.</summary>
public enum AssessmentVerdict
{
    /// <summary>The whole interval is on the side of the bound that is asked for, or at the bound.</summary>
    Met = 0,

    /// <summary>The whole interval is on the other side of the bound.</summary>
    NotMet = 1,

    /// <summary>The interval contains the bound, or the end that would decide is not known: the data prove neither.</summary>
    Unproven = 2,

    /// <summary>There are fewer observations than are needed, or there is no interval.</summary>
    InsufficientData = 3,
}
