using ServiceQuality.Domain;

namespace ServiceQuality.Scoring.Gaps.Audit;

/// <summary>How serious a finding is.</summary>
public enum AuditSeverity
{
    /// <summary>A matter of style; nothing is contradicted.</summary>
    [LocalizedName("note", "备注")]
    Note = 0,

    /// <summary>
    /// The numbers do not fit, but a usual practice that the table does not name would explain it; the message names it.
    /// </summary>
    [LocalizedName("warning", "警告")]
    Warning = 1,

    /// <summary>The numbers cannot all be right, however they were rounded.</summary>
    [LocalizedName("contradiction", "矛盾")]
    Contradiction = 2,
}
