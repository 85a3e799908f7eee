namespace ServiceQuality.Scoring.Sla;

/// <summary>What an error budget is a budget of.</summary>
public enum BudgetMethod
{
    /// <summary>Events: good of total. Busy times weigh more.</summary>
    Occurrences = 0,

    /// <summary>
    /// Slices of time. A slice is good when its share of good events is at least the target of a slice, and every slice with
    /// events weighs the same.
    /// </summary>
    TimeSlices = 1,

    /// <summary>Service time: up time of service time, from an availability.</summary>
    Time = 2,
}
