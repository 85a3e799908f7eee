namespace ServiceQuality.Domain.Sla;

/// <summary>How a warning mark is set.</summary>
public enum WarningKind
{
    /// <summary>At a share of the time to due.</summary>
    Share = 0,

    /// <summary>A time before due.</summary>
    Before = 1,

    /// <summary>A time after due.</summary>
    After = 2,
}
