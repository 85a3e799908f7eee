namespace ServiceQuality.Domain.Complaints;

/// <summary>How sure a clock of a regime is.</summary>
public enum RegimeConfidence
{
    /// <summary>Read in the primary text.</summary>
    Primary = 0,

    /// <summary>Read in a secondary text: check it before you rely on it.</summary>
    Secondary = 1,
}
