namespace ServiceQuality.Scoring.Satisfaction;

/// <summary>What a tier counts by in a roll-up.</summary>
public enum TierWeighting
{
    /// <summary>By its number of customers: the mean over all customers.</summary>
    Customers = 0,

    /// <summary>By its revenue: the mean over all money.</summary>
    Revenue = 1,
}
