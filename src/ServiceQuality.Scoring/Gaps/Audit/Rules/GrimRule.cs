namespace ServiceQuality.Scoring.Gaps.Audit;

// GRIM: the mean of n whole-number answers is a whole number divided by n (Brown and Heathers 2017).
internal sealed class GrimRule(GapQuantity mean) : IRowRule
{
    private const string Code = "grim";

    public void Check(RowNumbers row, AuditLog log)
    {
        if (!row.Printed.ContainsKey(mean))
        {
            return;
        }

        if (row.Row is not { N: >= 1 and var n, Items: { } items }
            || Granularity.Sums(row.RangeOf(mean), n, items) is not { } sums)
        {
            log.CountNotMade(Code);
            return;
        }

        // A single answer of each person leaves nothing open; means over several items differ when answers are missing.
        var isCertain = items == 1;
        var answers = isCertain ? FormattableString.Invariant($"{n}") : FormattableString.Invariant($"{n} x {items}");
        var condition = isCertain ? "" : ", unless answers are missing";
        var message = $"{row.DescribePrinted(mean)}; the mean of {answers} whole numbers cannot round to it{condition}.";
        log.Check(Code, row.Name, !sums.IsEmpty, message, isCertain ? AuditSeverity.Contradiction : AuditSeverity.Warning);
    }
}
