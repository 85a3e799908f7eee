namespace ServiceQuality.Scoring.Standards;

/// <summary>Which records a spot check of so many days ago takes.</summary>
public enum RecordAge
{
    /// <summary>Those of that date and before.</summary>
    AtLeast = 0,

    /// <summary>Those of that date only.</summary>
    Exactly = 1,
}
