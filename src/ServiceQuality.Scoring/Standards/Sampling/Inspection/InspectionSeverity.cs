namespace ServiceQuality.Scoring.Standards;

/// <summary>How severely lots are inspected.</summary>
public enum InspectionSeverity
{
    /// <summary>Normal inspection, with which a series of lots begins.</summary>
    Normal = 0,

    /// <summary>Tightened inspection, after lots were refused.</summary>
    Tightened = 1,

    /// <summary>Reduced inspection, after a series of good lots.</summary>
    Reduced = 2,

    /// <summary>Inspection is discontinued until the supplier has improved.</summary>
    Discontinued = 3,
}
