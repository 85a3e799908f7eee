namespace ServiceQuality.Scoring.Gaps.Audit;

// A mean is within the scale of the answers.
internal sealed class MeanOnScaleRule(GapQuantity mean) : IRowRule
{
    private const string Code = "mean-scale";

    public void Check(RowNumbers row, AuditLog log)
    {
        if (!row.Printed.TryGetValue(mean, out var number))
        {
            return;
        }

        if (row.Limits(mean) is not var (low, high))
        {
            log.CountNotMade(Code);
            return;
        }

        Bounds scale = new(low, high);
        var message = FormattableString.Invariant($"{row.DescribePrinted(mean)}; the scale allows {low} to {high}.");
        log.Check(Code, row.Name, number.Bounds.Meets(scale), message, offBy: number.Bounds.DistanceFrom(scale));
    }
}
