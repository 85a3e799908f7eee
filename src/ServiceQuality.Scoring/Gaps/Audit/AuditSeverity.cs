namespace ServiceQuality.Scoring.Gaps.Audit;

/// <summary>How much a finding says.</summary>
public enum AuditSeverity
{
    /// <summary>Bad style that contradicts nothing.</summary>
    Note = 0,

    /// <summary>The numbers do not fit, but a usual practice that the table does not name would explain it; the sentence names it.</summary>
    Warning = 1,

    /// <summary>The numbers cannot all be right, however they were rounded.</summary>
    Contradiction = 2,
}
