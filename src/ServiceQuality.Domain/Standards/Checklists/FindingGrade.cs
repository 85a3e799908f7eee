namespace ServiceQuality.Domain.Standards;

/// <summary>How grave a finding is.</summary>
public enum FindingGrade
{
    /// <summary>Something that may be improved; no requirement is broken.</summary>
    Observation = 0,

    /// <summary>A requirement is broken once or in a small part.</summary>
    Minor = 1,

    /// <summary>A requirement is not kept, or its breach reaches customers.</summary>
    Major = 2,
}
