using ServiceQuality.Domain;

namespace ServiceQuality.Scoring.Complaints;

/// <summary>What was decided on a case, such as a complaint.</summary>
public enum DecisionOutcome
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

    /// <summary>Ended without a decision: withdrawn, out of scope, referred or merged.</summary>
    [LocalizedName("without decision", "未作决定")]
    WithoutDecision = 4,
}
