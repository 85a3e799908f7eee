namespace ServiceQuality.Scoring.Sla;

/// <summary>In which order cases at risk are listed.</summary>
public enum RiskOrder
{
    /// <summary>Who is due first.</summary>
    Due = 0,

    /// <summary>Who has used the largest share of the time to due; clocks whose share is unknown come last.</summary>
    ShareUsed = 1,
}
