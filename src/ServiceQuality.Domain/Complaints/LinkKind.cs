namespace ServiceQuality.Domain.Complaints;

/// <summary>To what a complaint is linked, so that an analysis leads from a signal to what to mend.</summary>
public enum LinkKind
{
    /// <summary>A gap of the gap model.</summary>
    Gap = 0,

    /// <summary>A service standard.</summary>
    Standard = 1,

    /// <summary>An indicator.</summary>
    Indicator = 2,

    /// <summary>A breach of a service-level agreement: the id of the case.</summary>
    Breach = 3,

    /// <summary>A touchpoint of the service.</summary>
    Touchpoint = 4,
}
