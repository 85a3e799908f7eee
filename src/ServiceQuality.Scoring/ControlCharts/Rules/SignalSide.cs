namespace ServiceQuality.Scoring.ControlCharts;

/// <summary>On which side of the centre line a signal is.</summary>
public enum SignalSide
{
    /// <summary>Above the centre line, or rising.</summary>
    Above,

    /// <summary>Below the centre line, or falling.</summary>
    Below,

    /// <summary>On both sides or on none.</summary>
    Both,
}
