namespace ServiceQuality.Domain.Standards;

/// <summary>How grave a finding is.</summary>
public enum FindingGrade
{
    /// <summary>Something that may be improved; no requirement is broken.</summary>
    [LocalizedName("observation", "观察项")]
    Observation = 0,

    /// <summary>A requirement is broken once or in a small part.</summary>
    [LocalizedName("minor", "轻微")]
    Minor = 1,

    /// <summary>A requirement is not kept, or its breach reaches customers.</summary>
    [LocalizedName("major", "严重")]
    Major = 2,
}
