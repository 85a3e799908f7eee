namespace ServiceQuality.Domain.Surveys;

/// <summary>What becomes of the rows of an export that are marked as unfinished, or as a preview or test.</summary>
public enum MarkedRows
{
    /// <summary>They are rejected, with a code of their own.</summary>
    Reject = 0,

    /// <summary>They are read like the others; what was not answered is missing.</summary>
    Keep = 1,
}
