using ServiceQuality.Domain;

namespace ServiceQuality.Scoring.Standards;

/// <summary>How severely lots are inspected.</summary>
public enum InspectionSeverity
{
    /// <summary>Normal inspection, with which a series of lots begins.</summary>
    [LocalizedName("normal", "正常检验")]
    Normal = 0,

    /// <summary>Tightened inspection, after lots were refused.</summary>
    [LocalizedName("tightened", "加严检验")]
    Tightened = 1,

    /// <summary>Reduced inspection, after a series of good lots.</summary>
    [LocalizedName("reduced", "放宽检验")]
    Reduced = 2,

    /// <summary>Inspection is discontinued until the supplier has improved.</summary>
    [LocalizedName("discontinued", "暂停检验")]
    Discontinued = 3,
}
