namespace ServiceQuality.Scoring.Gaps.Audit;

// A standard deviation, and so a test, needs at least two people.
internal sealed class SampleSizeRule : IRowRule
{
    private const string Code = "n";

    public void Check(RowNumbers row, AuditLog log)
    {
        if (row.Row.N is not { } n)
        {
            log.CountNotMade(Code);
            return;
        }

        var message = FormattableString.Invariant($"n is printed as {n}; a standard deviation, and so a test, needs at least 2.");
        log.Check(Code, row.Name, n >= 2, message);
    }
}
