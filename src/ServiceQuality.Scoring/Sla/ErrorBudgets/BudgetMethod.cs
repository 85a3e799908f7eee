namespace ServiceQuality.Scoring.Sla;

/// <summary>What an error budget is a budget of.</summary>
public enum BudgetMethod
{
    /// <summary>Of events: good of total. Busy times weigh more.</summary>
    Occurrences = 0,

    /// <summary>
    /// Of slices of time: a slice is good when its own share of good events is at least the target of a slice, and every slice with
    /// events weighs the same.
    /// </summary>
    TimeSlices = 1,

    /// <summary>Of service time: up time of service time, from an availability.</summary>
    Time = 2,
}
