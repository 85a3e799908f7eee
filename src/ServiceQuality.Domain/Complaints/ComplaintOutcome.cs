namespace ServiceQuality.Domain.Complaints;

/// <summary>How a complaint ended, or what was decided about it.</summary>
public enum ComplaintOutcome
{
    /// <summary>Nothing is decided yet.</summary>
    [LocalizedName("undecided", "未决定")]
    Undecided = 0,

    /// <summary>Upheld: the complainant is right.</summary>
    [LocalizedName("upheld", "支持")]
    Upheld = 1,

    /// <summary>Upheld in part.</summary>
    [LocalizedName("partly upheld", "部分支持")]
    PartlyUpheld = 2,

    /// <summary>Not upheld.</summary>
    [LocalizedName("not upheld", "不支持")]
    NotUpheld = 3,

    /// <summary>Outside the scope of the procedure.</summary>
    [LocalizedName("out of scope", "不属于受理范围")]
    OutOfScope = 4,

    /// <summary>Referred to another body.</summary>
    [LocalizedName("referred", "移送")]
    Referred = 5,

    /// <summary>Withdrawn by the complainant.</summary>
    [LocalizedName("withdrawn", "撤回")]
    Withdrawn = 6,

    /// <summary>Merged into another complaint.</summary>
    [LocalizedName("merged", "合并")]
    Merged = 7,
}
