namespace ServiceQuality.Scoring.Gaps.Audit;

// The standard deviation is at most that of answers at both ends of the scale.
internal sealed class SpreadOnScaleRule(GapQuantity mean, GapQuantity deviation) : IRowRule
{
    private const string Code = "sd-scale";

    public void Check(RowNumbers row, AuditLog log)
    {
        if (!row.Printed.TryGetValue(deviation, out var sd) || sd.Value < 0)
        {
            return;
        }

        if (!row.Printed.TryGetValue(mean, out var m) || row.Limits(mean) is not var (low, high)
            || !m.Bounds.Meets(new(low, high)))
        {
            log.CountNotMade(Code);
            return;
        }

        // n / (n - 1) (mean - min) (max - mean) is greatest in the middle of the scale; without n, for two people.
        var nearest = Math.Clamp((low + high) / 2.0, m.Bounds.Low, m.Bounds.High);
        double people = Math.Max(row.Row.N ?? 2, 2);
        var variance = Math.Max((nearest - low) * (high - nearest), 0) * people / (people - 1);
        Bounds possible = new(0, Math.Sqrt(variance));
        var most = AuditLog.Text(possible with { Low = double.NegativeInfinity }, sd.Decimals);
        var message = FormattableString.Invariant(
            $"{row.DescribePrinted(deviation)}; with {row.Describe(mean)} on {low} to {high} it is {most}.");
        log.Check(Code, row.Name, sd.Bounds.Meets(possible), message, offBy: sd.Bounds.DistanceFrom(possible));
    }
}
