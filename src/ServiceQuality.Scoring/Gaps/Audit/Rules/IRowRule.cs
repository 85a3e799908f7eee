namespace ServiceQuality.Scoring.Gaps.Audit;

// A check of the numbers of one row. A rule that lacks numbers counts as not made.
internal interface IRowRule
{
    void Check(RowNumbers row, AuditLog log);
}
