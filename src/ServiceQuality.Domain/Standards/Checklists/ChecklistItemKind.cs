namespace ServiceQuality.Domain.Standards;

/// <summary>What is answered for an item of a checklist.</summary>
public enum ChecklistItemKind
{
    /// <summary>Yes or no.</summary>
    YesNo = 0,

    /// <summary>
    /// A grade from 0 to the highest one of the item; a clause that conforms, partly or not has 2, 1 or 0 of 2.
    /// </summary>
    Graded = 1,

    /// <summary>How many of those checked conform.</summary>
    Counted = 2,

    /// <summary>A measured value, which conforms within the tolerance of the item.</summary>
    Measured = 3,
}
