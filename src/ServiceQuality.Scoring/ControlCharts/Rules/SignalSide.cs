using ServiceQuality.Domain;

namespace ServiceQuality.Scoring.ControlCharts;

/// <summary>On which side of the centre line a signal is.</summary>
public enum SignalSide
{
    /// <summary>Above the centre line, or rising.</summary>
    [LocalizedName("above", "上侧")]
    Above,

    /// <summary>Below the centre line, or falling.</summary>
    [LocalizedName("below", "下侧")]
    Below,

    /// <summary>On both sides or on none.</summary>
    [LocalizedName("both", "两侧")]
    Both,
}
