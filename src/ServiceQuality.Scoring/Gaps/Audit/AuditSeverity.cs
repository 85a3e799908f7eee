namespace ServiceQuality.Scoring.Gaps.Audit;

/// <summary>How serious a finding is.</summary>
public enum AuditSeverity
{
    /// <summary>A matter of style; nothing is contradicted.</summary>
    Note = 0,

    /// <summary>
    /// The numbers do not fit, but a usual practice that the table does not name would explain it; the message names it.
    /// </summary>
    Warning = 1,

    /// <summary>The numbers cannot all be right, however they were rounded.</summary>
    Contradiction = 2,
}
