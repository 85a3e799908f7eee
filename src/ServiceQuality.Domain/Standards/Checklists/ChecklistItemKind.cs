namespace ServiceQuality.Domain.Standards;

/// <summary>What is answered for an item of a checklist.</summary>
public enum ChecklistItemKind
{
    /// <summary>Yes or no.</summary>
    [LocalizedName("yes or no", "是否")]
    YesNo = 0,

    /// <summary>
    /// A grade from 0 to the highest one of the item; a clause that conforms, partly or not has 2, 1 or 0 of 2.
    /// </summary>
    [LocalizedName("graded", "评级")]
    Graded = 1,

    /// <summary>How many of those checked conform.</summary>
    [LocalizedName("counted", "计数")]
    Counted = 2,

    /// <summary>A measured value, which conforms within the tolerance of the item.</summary>
    [LocalizedName("measured", "测量")]
    Measured = 3,
}
