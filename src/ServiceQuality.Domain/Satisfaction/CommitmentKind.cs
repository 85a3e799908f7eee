namespace ServiceQuality.Domain.Satisfaction;

/// <summary>What kind of promise a construct is tied to.</summary>
public enum CommitmentKind
{
    /// <summary>A service standard.</summary>
    Standard = 0,

    /// <summary>A target of a service-level agreement.</summary>
    SlaTarget = 1,
}
