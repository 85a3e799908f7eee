namespace ServiceQuality.Domain.Sla;

/// <summary>What becomes of an activity, field or status that the layout of a log does not name.</summary>
public enum UnknownName
{
    /// <summary>The row is rejected, and its case with it.</summary>
    Reject = 0,

    /// <summary>The row is ignored. The import counts such rows in a warning for each name.</summary>
    Ignore = 1,

    /// <summary>
    /// The name is kept: an unknown status as <see cref="CaseStatusRole.Active"/>, an unknown activity as a custom event.
    /// </summary>
    Keep = 2,
}
