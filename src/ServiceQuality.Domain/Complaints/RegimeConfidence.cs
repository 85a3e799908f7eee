namespace ServiceQuality.Domain.Complaints;

/// <summary>How sure a clock of a regime is.</summary>
public enum RegimeConfidence
{
    /// <summary>Read in the primary text.</summary>
    [LocalizedName("read in the source itself", "据原文核对")]
    Primary = 0,

    /// <summary>Read in a secondary text: check it before you rely on it.</summary>
    [LocalizedName("read in a description of the source", "据转述")]
    Secondary = 1,
}
