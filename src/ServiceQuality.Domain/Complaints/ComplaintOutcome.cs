namespace ServiceQuality.Domain.Complaints;

/// <summary>How a complaint ended, or what was decided about it.</summary>
public enum ComplaintOutcome
{
    /// <summary>Nothing is decided yet.</summary>
    Undecided = 0,

    /// <summary>Upheld: the complainant is right.</summary>
    Upheld = 1,

    /// <summary>Upheld in part.</summary>
    PartlyUpheld = 2,

    /// <summary>Not upheld.</summary>
    NotUpheld = 3,

    /// <summary>Outside the scope of the procedure.</summary>
    OutOfScope = 4,

    /// <summary>Referred to another body.</summary>
    Referred = 5,

    /// <summary>Withdrawn by the complainant.</summary>
    Withdrawn = 6,

    /// <summary>Merged into another complaint.</summary>
    Merged = 7,
}
