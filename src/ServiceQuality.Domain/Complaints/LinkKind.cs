namespace ServiceQuality.Domain.Complaints;

/// <summary>To what a complaint is linked, so that an analysis leads from a signal to what to mend.</summary>
public enum LinkKind
{
    /// <summary>A gap of the gap model.</summary>
    [LocalizedName("gap", "差距")]
    Gap = 0,

    /// <summary>A service standard.</summary>
    [LocalizedName("standard", "标准")]
    Standard = 1,

    /// <summary>An indicator.</summary>
    [LocalizedName("indicator", "指标")]
    Indicator = 2,

    /// <summary>A breach of a service-level agreement: the id of the case.</summary>
    [LocalizedName("breach", "违约")]
    Breach = 3,

    /// <summary>A touchpoint of the service.</summary>
    [LocalizedName("touchpoint", "触点")]
    Touchpoint = 4,
}
