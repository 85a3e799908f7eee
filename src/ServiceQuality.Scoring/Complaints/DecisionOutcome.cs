namespace ServiceQuality.Scoring.Complaints;

/// <summary>What was decided on a case, such as a complaint.</summary>
public enum DecisionOutcome
{
    /// <summary>Nothing is decided yet.</summary>
    Undecided = 0,

    /// <summary>Upheld: the complainant is right.</summary>
    Upheld = 1,

    /// <summary>Upheld in part.</summary>
    PartlyUpheld = 2,

    /// <summary>Not upheld.</summary>
    NotUpheld = 3,

    /// <summary>Ended without a decision: withdrawn, out of scope, referred or merged.</summary>
    WithoutDecision = 4,
}
