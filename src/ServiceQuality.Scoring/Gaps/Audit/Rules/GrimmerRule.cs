namespace ServiceQuality.Scoring.Gaps.Audit;

// GRIMMER: the standard deviation of whole-number answers with a given mean takes few values (Anaya 2016).
internal sealed class GrimmerRule(GapQuantity mean, GapQuantity deviation) : IRowRule
{
    private const string Code = "grimmer";

    public void Check(RowNumbers row, AuditLog log)
    {
        if (!row.Printed.TryGetValue(deviation, out var sd) || sd.Value < 0)
        {
            return;
        }

        // A mean that is not possible has no standard deviation.
        if (!row.Printed.ContainsKey(mean)
            || row.Row is not { N: >= 2 and var n, Items: { } items }
            || Granularity.Sums(row.RangeOf(mean), n, items) is not { IsEmpty: false }
            || Granularity.IsPossible(row.RangeOf(mean), DecimalRange.Of(sd), n, items, row.Limits(mean)) is not { } isPossible)
        {
            log.CountNotMade(Code);
            return;
        }

        var isCertain = items == 1;
        var answers = isCertain
            ? FormattableString.Invariant($"{n} whole numbers")
            : FormattableString.Invariant($"{n} means of {items} whole numbers");
        var scale = row.Scale is null ? "" : " on the scale";
        var condition = isCertain ? "" : ", unless answers are missing or it is not an SD of persons";
        var message = $"{row.DescribePrinted(deviation)}; no {answers}{scale} with {row.Describe(mean)} have it{condition}.";
        log.Check(Code, row.Name, isPossible, message, isCertain ? AuditSeverity.Contradiction : AuditSeverity.Warning);
    }
}
