namespace ServiceQuality.Domain.Sla;

/// <summary>What a status of a log means for the case.</summary>
public enum CaseStatusRole
{
    /// <summary>The case is worked on, or waits: a status like any other.</summary>
    Active = 0,

    /// <summary>Nobody has worked on the case yet; leaving such a status is the first response.</summary>
    Untouched = 1,

    /// <summary>The case is resolved.</summary>
    Resolved = 2,

    /// <summary>The case is closed.</summary>
    Closed = 3,
}
